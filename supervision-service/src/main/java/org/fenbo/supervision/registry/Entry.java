package org.fenbo.supervision.registry;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a revision.
 *
 * @param kind category, calendar, policy, unit and area; this service only counts the entries of other kinds
 * @param body the JSON that supervision needs; null if it needs nothing of this kind
 */
public record Entry(
        int revision, String kind, String code, @Nullable String body) {

    /** The key with which the registry includes the entry in the digest of its revision. */
    public String key() {
        return revision + "/" + kind + "/" + code;
    }
}
