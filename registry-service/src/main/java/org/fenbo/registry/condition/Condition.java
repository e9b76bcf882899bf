package org.fenbo.registry.condition;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Something that must be true for a duty to apply (REG-4). A condition is data: the name of a fact and the values that
 * meet the condition. A fact that isn't known meets no condition.
 */
public sealed interface Condition {

    /** Name of the fact for the time of day. */
    String TIME = "time";

    /** Name of the fact for the day of the year. */
    String DAY = "day";

    /** Name of the fact that the condition is about. */
    String fact();

    /** Whether the facts meet the condition. */
    boolean holds(Facts facts);

    /**
     * True only if it is certain that no facts can meet both conditions.
     *
     * @param other a condition on the same fact or on another fact
     */
    boolean excludes(Condition other);

    /**
     * A condition that is met if the fact is one of these words.
     *
     * @param values the words; at least one
     */
    record OneOf(String fact, SortedSet<String> values) implements Condition {

        public OneOf {
            values = Collections.unmodifiableSortedSet(new TreeSet<>(values));
        }

        @Override
        public boolean holds(Facts facts) {
            String value = facts.values().get(fact);
            return value != null && values.contains(value);
        }

        @Override
        public boolean excludes(Condition other) {
            return other instanceof OneOf(var name, var words)
                    && name.equals(fact)
                    && Collections.disjoint(words, values);
        }
    }

    /**
     * A condition that is met if the fact is a number in a range, for example a size, a cost or a count.
     *
     * @param atLeast the smallest number that meets the condition; null if there is no lower limit
     * @param below the smallest number that is too large; null if there is no upper limit
     */
    record Range(
            String fact,
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal below) implements Condition {

        @Override
        public boolean holds(Facts facts) {
            String value = facts.values().get(fact);
            BigDecimal number = value == null ? null : number(value);
            return number != null
                    && (atLeast == null || number.compareTo(atLeast) >= 0)
                    && (below == null || number.compareTo(below) < 0);
        }

        private static @Nullable BigDecimal number(String value) {
            try {
                return new BigDecimal(value);
            } catch (NumberFormatException _) {
                return null;
            }
        }

        @Override
        public boolean excludes(Condition other) {
            return other instanceof Range range
                    && range.fact.equals(fact)
                    && (before(below, range.atLeast) || before(range.below, atLeast));
        }

        private static boolean before(@Nullable BigDecimal end, @Nullable BigDecimal start) {
            return end != null && start != null && end.compareTo(start) <= 0;
        }
    }

    /**
     * A condition that is met if the time of day is in a range. If the end is before the start, the range crosses
     * midnight; if start and end are equal, every time meets the condition.
     *
     * @param from the first time that meets the condition
     * @param until the first time that is too late
     */
    record Hours(LocalTime from, LocalTime until) implements Condition {

        @Override
        public String fact() {
            return TIME;
        }

        @Override
        public boolean holds(Facts facts) {
            return has(facts.local().toLocalTime());
        }

        private boolean has(LocalTime time) {
            boolean begun = !time.isBefore(from);
            boolean goesOn = time.isBefore(until);
            return from.isBefore(until) ? begun && goesOn : begun || goesOn;
        }

        @Override
        public boolean excludes(Condition other) {
            return other instanceof Hours hours && !has(hours.from) && !hours.has(from);
        }
    }

    /**
     * A condition that is met if the day of the year is between two days, both included. If the last day is before the
     * first, the range crosses the new year.
     *
     * @param from the first day that meets the condition
     * @param until the last day that meets the condition
     */
    record Season(MonthDay from, MonthDay until) implements Condition {

        @Override
        public String fact() {
            return DAY;
        }

        @Override
        public boolean holds(Facts facts) {
            return has(MonthDay.from(facts.local()));
        }

        private boolean has(MonthDay day) {
            boolean begun = !day.isBefore(from);
            boolean goesOn = !day.isAfter(until);
            return from.isAfter(until) ? begun || goesOn : begun && goesOn;
        }

        @Override
        public boolean excludes(Condition other) {
            return other instanceof Season season && !has(season.from) && !season.has(from);
        }
    }
}
