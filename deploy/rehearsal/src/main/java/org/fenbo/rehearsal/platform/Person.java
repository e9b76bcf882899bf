package org.fenbo.rehearsal.platform;

import org.jspecify.annotations.Nullable;

/**
 * Whose part is played.
 *
 * @param code the officer's or client's code
 * @param role what they do
 * @param unit the unit they act for
 */
public record Person(String code, String role, @Nullable String unit) {
    public static Person of(String code, String role) {
        return new Person(code, role, null);
    }
}
