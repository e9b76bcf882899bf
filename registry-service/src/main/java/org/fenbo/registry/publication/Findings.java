package org.fenbo.registry.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.revision.EntryKind;
import org.jspecify.annotations.Nullable;

/** Collects the faults of a revision. Each fault names the faulty entry. */
final class Findings {

    private final List<Finding> findings = new ArrayList<>();

    /** The entry that is checked. */
    record Place(EntryKind kind, String code) {}

    List<Finding> all() {
        return List.copyOf(findings);
    }

    void add(Place place, String field, String value, String code, Fault fault) {
        findings.add(new Finding(
                new Finding.InEntry(place.kind().code(), place.code()),
                field,
                value,
                code,
                fault.reason(),
                fault.remedy()));
    }

    /** What is wrong, and how to correct it. */
    record Fault(Words reason, Words remedy) {}

    /**
     * Adds a finding if the code is not one of the members. The code is null if the entry names no code in this field.
     */
    void unlessKnown(Place place, String field, @Nullable String code, Map<String, ?> members, EntryKind kind) {
        if (code != null && !members.containsKey(code)) {
            add(
                    place,
                    field,
                    code,
                    "UNKNOWN_" + kind.name(),
                    new Fault(
                            new Words("没有编码为 %2$s 的%1$s", "no %3$s has the code %2$s")
                                    .with(List.of(kind.chinese(), code, kind.code())),
                            new Words(
                                            "在版本中加上%1$s %2$s，或填写已有的",
                                            "add %3$s %2$s to the revision, or name one that is in it")
                                    .with(List.of(kind.chinese(), code, kind.code()))));
        }
    }
}
