package org.fenbo.registry.condition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/**
 * The facts of a matter, apart from its category and area (REG-4).
 *
 * @param at the instant; conditions on hours and days are checked against this instant
 * @param zone the time zone of these hours and days
 * @param values the values by the name of the fact: {@code channel}, {@code nature}, {@code keyPlace} (the kind of key
 *     place), {@code size} and {@code cost} of the job, {@code component}, and {@code answer.<field>} for each answer in
 *     the form
 */
public record Facts(Instant at, ZoneId zone, Map<String, String> values) {

    /** The names of facts that every district has. */
    public static final String NAMES = "channel, nature, keyPlace, size, cost, time, day";

    /** The code of the component that the matter is about (REG-16). No condition can test it. */
    public static final String COMPONENT = "component";

    private static final Set<String> KNOWN = Set.of(NAMES.split(", "));
    private static final String ANSWER = "answer.";

    /** Whether a fact can have this name. */
    public static boolean isName(String name) {
        return KNOWN.contains(name) || name.startsWith(ANSWER);
    }

    public Facts {
        values = Map.copyOf(values);
    }

    /** The code of the component that the matter is about; empty if it isn't known or there is none. */
    public String component() {
        return values.getOrDefault(COMPONENT, "");
    }

    /** Whether the fact is known; time and day always are. */
    public boolean knows(String name) {
        return values.containsKey(name) || name.equals(Condition.TIME) || name.equals(Condition.DAY);
    }

    /** The local date and time of {@code at}. */
    LocalDateTime local() {
        return LocalDateTime.ofInstant(at, zone);
    }

    /** The local day of {@code at}. */
    public LocalDate day() {
        return local().toLocalDate();
    }
}
