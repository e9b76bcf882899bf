package org.fenbo.registry.publication;

import org.fenbo.registry.revision.EntryKind;

/** What is said of something that lies within itself. */
final class CycleCheck {

    private CycleCheck() {}

    static void add(Findings findings, EntryKind kind, String code) {
        findings.add(
                new Findings.Place(kind, code),
                "parent",
                code,
                "CIRCLE",
                new Findings.Words(
                        kind.code() + " " + code + " lies within itself",
                        "give it, or one of those it lies in, a parent outside of the circle, or none"));
    }
}
