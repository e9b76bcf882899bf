package org.fenbo.rehearsal.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose part is played.
 *
 * @param code the officer's or client's code
 * @param role what they do
 * @param unit the unit they act for
 * @param channels on which a client may report (INT-1b)
 */
public record Person(String code, String role, @Nullable String unit, List<String> channels) {

    public Person(String code, String role, @Nullable String unit) {
        this(code, role, unit, List.of());
    }

    /** A machine that reports. */
    public static Person client(String code, String... channels) {
        return new Person(code, "client", null, List.of(channels));
    }

    public static Person of(String code, String role) {
        return new Person(code, role, null);
    }
}
