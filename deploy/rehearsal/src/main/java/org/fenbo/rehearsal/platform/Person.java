package org.fenbo.rehearsal.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person or client that the rehearsal plays.
 *
 * @param code the officer's or client's code
 * @param role the role in which they act
 * @param unit code of the unit they act for; null if they act for no unit
 * @param channels the channels on which a client may report (INT-1b)
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
