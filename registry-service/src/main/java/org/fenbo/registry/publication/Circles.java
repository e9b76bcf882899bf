package org.fenbo.registry.publication;

import org.fenbo.registry.revision.EntryKind;

/** What is said of something that lies within itself. */
final class Circles {

    private Circles() {}

    static void add(Found found, EntryKind kind, String code) {
        found.add(
                new Found.Place(kind, code),
                "parent",
                code,
                "CIRCLE",
                new Found.Said(
                        kind.code() + " " + code + " lies within itself",
                        "give it, or one of those it lies in, a parent outside of the circle, or none"));
    }
}
