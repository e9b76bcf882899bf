package org.fenbo.supervision.registry;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a revision.
 *
 * @param kind any kind of entry; supervision stores a body only for categories, calendars, policies, units and areas,
 *     and needs the entries of other kinds only for the count and the digest
 * @param body the JSON that supervision needs; null if it needs nothing of this kind
 */
public record Entry(
        int revision, String kind, String code, @Nullable String body) {

    /** The key with which the registry includes the entry in the digest of its revision. */
    public String key() {
        return revision + "/" + kind + "/" + code;
    }
}
