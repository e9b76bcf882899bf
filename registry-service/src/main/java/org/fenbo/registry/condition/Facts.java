package org.fenbo.registry.condition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a matter beyond its category and area (REG-4).
 *
 * @param at when it is asked about
 * @param zone in which hours and days are read
 * @param values by name: {@code channel}, {@code nature}, {@code keyPlace} (its kind), and {@code answer.<field>} for
 *     the answers in its form
 */
public record Facts(Instant at, ZoneId zone, Map<String, String> values) {

    /** The names that every district has. */
    public static final String NAMES = "channel, nature, keyPlace, time, day";

    private static final Set<String> KNOWN = Set.of(NAMES.split(", "));
    private static final String ANSWER = "answer.";

    /** Whether something may be known under a name. */
    public static boolean isName(String name) {
        return KNOWN.contains(name) || name.startsWith(ANSWER);
    }

    public Facts {
        values = Map.copyOf(values);
    }

    /** The clock on the wall. */
    LocalDateTime local() {
        return LocalDateTime.ofInstant(at, zone);
    }

    /** The day in the district. */
    public LocalDate day() {
        return local().toLocalDate();
    }
}
