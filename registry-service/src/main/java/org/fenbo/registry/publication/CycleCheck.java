package org.fenbo.registry.publication;

import java.util.List;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.revision.EntryKind;

/** Reports an entry that is its own ancestor. */
final class CycleCheck {

    private CycleCheck() {}

    static void add(Findings findings, EntryKind kind, String code) {
        findings.add(
                new Findings.Place(kind, code),
                "parent",
                code,
                "CIRCLE",
                new Findings.Fault(
                        new Words("%1$s %2$s 以自身为上级", "%3$s %2$s is within itself")
                                .with(List.of(kind.chinese(), code, kind.code())),
                        new Words(
                                "为它或其上级另设环外的上级，或不设",
                                "give it, or one of its parents, a parent outside of the circle, or none")));
    }
}
