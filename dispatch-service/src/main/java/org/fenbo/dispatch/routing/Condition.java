package org.fenbo.dispatch.routing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
            return values.containsKey(fact) && words.contains(values.get(fact));
        }
    }

    /** A fact is a number inside each end that is set; without an end any number will do. */
    record Range(String fact, List<End> ends) implements Condition {
        public Range {
            ends = List.copyOf(ends);
        }

        @Override
        public boolean holds(LocalDateTime local, Map<String, String> values) {
            try {
                BigDecimal number = new BigDecimal(values.getOrDefault(fact, ""));
                return ends.stream().allMatch(end -> end.allows(number));
            } catch (NumberFormatException _) {
                return false;
            }
        }
    }

    /** Where a range of numbers ends. */
    sealed interface End {
        /** Whether the number is on the right side of it. */
        boolean allows(BigDecimal number);

        /** The smallest number that will do. */
        record AtLeast(BigDecimal smallest) implements End {
            @Override
            public boolean allows(BigDecimal number) {
                return number.compareTo(smallest) >= 0;
            }
        }

        /** The smallest number that is too large. */
        record Below(BigDecimal limit) implements End {
            @Override
            public boolean allows(BigDecimal number) {
                return number.compareTo(limit) < 0;
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

    /** A day is between two days, both included. An open end is the first or the last day that there is. */
    record Days(LocalDate from, LocalDate until) implements Condition {
        static final Days ALL = new Days(LocalDate.MIN, LocalDate.MAX);

        @Override
        public boolean holds(LocalDateTime local, Map<String, String> values) {
            LocalDate day = local.toLocalDate();
            return !day.isBefore(from) && !day.isAfter(until);
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
