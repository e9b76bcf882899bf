package org.fenbo.supervision.registry;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a revision.
 *
 * @param kind category, calendar, policy, unit, and other kinds that this service only counts
 * @param body its JSON; null for kinds that supervision doesn't need
 */
public record Entry(
        int revision, String kind, String code, @Nullable String body) {

    /** The key with which the registry includes the entry in the digest of its revision. */
    public String key() {
        return revision + "/" + kind + "/" + code;
    }
}
