package org.fenbo.supervision.registry;

import org.jspecify.annotations.Nullable;

/**
 * A line of a revision.
 *
 * @param kind category, calendar, policy, unit and others that are only counted here
 * @param body its JSON; absent for kinds that supervision has no use for
 */
public record Entry(
        int revision, String kind, String code, @Nullable String body) {

    /** As the registry counts it towards the digest of its revision. */
    public String key() {
        return revision + "/" + kind + "/" + code;
    }
}
