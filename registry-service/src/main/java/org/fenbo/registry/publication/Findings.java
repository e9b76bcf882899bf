package org.fenbo.registry.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.registry.revision.EntryKind;
import org.jspecify.annotations.Nullable;

/** What was found to speak against a revision, entry by entry. */
final class Findings {

    private final List<Finding> findings = new ArrayList<>();

    /** An entry that is looked at. */
    record Place(EntryKind kind, String code) {}

    List<Finding> all() {
        return List.copyOf(findings);
    }

    void add(Place place, String field, String value, String code, Words words) {
        findings.add(new Finding(
                new Finding.InEntry(place.kind().code(), place.code()),
                field,
                value,
                code,
                words.reason(),
                words.remedy()));
    }

    /** What is wrong, and what to do about it. */
    record Words(String reason, String remedy) {}

    /** Notes a code that stands for nothing; null is nothing said. */
    void unlessKnown(Place place, String field, @Nullable String code, Map<String, ?> members, EntryKind kind) {
        if (code != null && !members.containsKey(code)) {
            add(
                    place,
                    field,
                    code,
                    "UNKNOWN_" + kind.name(),
                    new Words(
                            "no " + kind.code() + " has the code " + code,
                            "add " + kind.code() + " " + code + " to the revision, or name one that is in it"));
        }
    }
}
