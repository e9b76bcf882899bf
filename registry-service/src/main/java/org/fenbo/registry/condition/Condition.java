package org.fenbo.registry.condition;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Something that must be true for a duty to apply (REG-4). It is data: the name of a fact and the values that meet it.
 * A fact that isn't known meets no condition.
 */
public sealed interface Condition {

    /** Of the hour. */
    String TIME = "time";

    /** Of the day of the year. */
    String DAY = "day";

    /** Name of the fact it asks for. */
    String fact();

    /** Whether the facts meet it. */
    boolean holds(Facts facts);

    /**
     * Whether no facts can meet both; false also where that is not known.
     *
     * @param other on any fact
     */
    boolean excludes(Condition other);

    /**
     * The fact is one of several words.
     *
     * @param values at least one
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
     * The fact is a number in a range: a size, a cost, a count.
     *
     * @param atLeast the smallest that will do; null for no lower end
     * @param below the smallest that is too large; null for no upper end
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
     * The time is between two hours; if the end is before the start, the range crosses midnight.
     *
     * @param from the first minute that meets it
     * @param until the first that is too late
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
     * The day of the year is between two days, both included; if the end is before the start, the range crosses the new
     * year.
     *
     * @param from the first day that meets it
     * @param until the last
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
