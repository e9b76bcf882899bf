package org.fenbo.dispatch.routing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must be true for a line of the registry to apply, as the registry published it (REG-4). */
public sealed interface Condition {

    /**
     * Whether it is met.
     *
     * @param local the clock on the district's wall
     * @param values what is known, by name
     */
    boolean holds(LocalDateTime local, Map<String, String> values);

    /** A fact is one of several words. */
    record OneOf(String fact, Set<String> words) implements Condition {
        @Override
        public boolean holds(LocalDateTime local, Map<String, String> values) {
            String value = values.get(fact);
            return value != null && words.contains(value);
        }
    }

    /** A fact is a number from one to less than another; either end may be open. */
    record Range(
            String fact,
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal below) implements Condition {
        @Override
        public boolean holds(LocalDateTime local, Map<String, String> values) {
            try {
                BigDecimal number = new BigDecimal(values.getOrDefault(fact, ""));
                return (atLeast == null || number.compareTo(atLeast) >= 0)
                        && (below == null || number.compareTo(below) < 0);
            } catch (NumberFormatException _) {
                return false;
            }
        }
    }

    /** The time is between two hours, over midnight if the second comes first. */
    record Hours(LocalTime from, LocalTime until) implements Condition {
        @Override
        public boolean holds(LocalDateTime local, Map<String, String> values) {
            LocalTime time = local.toLocalTime();
            boolean begun = !time.isBefore(from);
            boolean goesOn = time.isBefore(until);
            return from.isBefore(until) ? begun && goesOn : begun || goesOn;
        }
    }

    /** The day of the year is between two days, both included, over the new year if the second comes first. */
    record Season(MonthDay from, MonthDay until) implements Condition {
        @Override
        public boolean holds(LocalDateTime local, Map<String, String> values) {
            MonthDay day = MonthDay.from(local);
            boolean begun = !day.isBefore(from);
            boolean goesOn = !day.isAfter(until);
            return from.isAfter(until) ? begun || goesOn : begun && goesOn;
        }
    }

    /** A day is between two days, both included; either end may be open. */
    record Days(@Nullable LocalDate from, @Nullable LocalDate until) implements Condition {
        static final Days ALL = new Days(null, null);

        @Override
        public boolean holds(LocalDateTime local, Map<String, String> values) {
            LocalDate day = local.toLocalDate();
            return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
        }
    }

    /** One that a newer registry knows and this reader doesn't: better a person decides than a guess. */
    record NotUnderstood() implements Condition {
        @Override
        public boolean holds(LocalDateTime local, Map<String, String> values) {
            return false;
        }
    }
}
