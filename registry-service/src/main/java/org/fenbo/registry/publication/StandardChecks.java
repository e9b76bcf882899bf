package org.fenbo.registry.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.publication.Findings.Fault;
import org.fenbo.registry.publication.Findings.Place;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.standard.Standard;

/**
 * Checks the rectification standard (REG-19). The hazard is a category of the catalogue, each line has steps and
 * evidence, and no hazard has a line twice.
 */
final class StandardChecks {
    private final Entries entries;
    private final Findings findings;
    private final Map<String, List<Standard>> earlier = new HashMap<>();

    StandardChecks(Entries entries, Findings findings) {
        this.entries = entries;
        this.findings = findings;
    }

    void check() {
        entries.standards().values().forEach(this::check);
    }

    private void check(Standard standard) {
        var place = new Place(EntryKind.STANDARD, standard.code());
        findings.unlessKnown(place, "category", standard.category(), entries.categories(), EntryKind.CATEGORY);
        if (standard.steps().isEmpty()) {
            findings.add(
                    place,
                    "steps",
                    "",
                    "NO_STEPS",
                    new Fault(
                            new Words("没有整改步骤", "the line has no steps"),
                            new Words("请逐步列明如何整改", "list what has to be done, step by step")));
        }
        if (standard.evidence().isEmpty()) {
            findings.add(
                    place,
                    "evidence",
                    "",
                    "NO_EVIDENCE",
                    new Fault(
                            new Words("没有整改证据", "the line has no evidence"),
                            new Words("请列明以何为证，如整改后照片", "list what proves the state, such as a photo")));
        }
        List<Standard> others = earlier.computeIfAbsent(standard.category(), any -> new ArrayList<>());
        others.stream().filter(standard::repeats).forEach(other -> twice(place, standard, other));
        others.add(standard);
    }

    private void twice(Place place, Standard standard, Standard other) {
        findings.add(
                place,
                "title",
                standard.title(),
                "LINE_TWICE",
                new Fault(
                        new Words("%s 也是该隐患的“%s”", "%s is the line “%s” of this hazard too")
                                .with(List.of(other.code(), standard.title())),
                        new Words("请合为一项、改名或错开有效期", "make one line of both, rename one, or give them other days")));
    }
}
