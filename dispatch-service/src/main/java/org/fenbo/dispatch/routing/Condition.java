package org.fenbo.dispatch.routing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A condition that must be met for a line of the registry to apply (REG-4). */
public sealed interface Condition {

    /**
     * Whether the condition is met.
     *
     * @param local the local time in the district
     * @param values the values of the known facts, by name
     */
    boolean holds(LocalDateTime local, Map<String, String> values);

    /** The condition as the list writes it. */
    String text();

    /** The name of the fact on which the condition depends; empty if it depends on the time. */
    default Optional<String> asks() {
        return missing(Set.of());
    }

    /** Whether a value of the fact can be compared with the condition: a range needs a number. */
    default boolean understands(String value) {
        return true;
    }

    /** The name of the fact if it isn't known; empty if it is known, or if the condition is about the time. */
    default Optional<String> missing(Set<String> known) {
        return Optional.empty();
    }

    /** Whether the condition is met, or may be met because its fact isn't known. */
    default boolean mayHold(LocalDateTime local, Map<String, String> values) {
        return holds(local, values) || missing(values.keySet()).isPresent();
    }

    /** The fact is one of the words. */
    record OneOf(String fact, Set<String> words) implements Condition {
        @Override
        public boolean holds(LocalDateTime local, Map<String, String> values) {
            return values.containsKey(fact) && words.contains(values.get(fact));
        }

        @Override
        public String text() {
            return fact + "=" + String.join("|", new TreeSet<>(words));
        }

        @Override
        public Optional<String> missing(Set<String> known) {
            return known.contains(fact) ? Optional.empty() : Optional.of(fact);
        }
    }

    /** The fact is a number within the range. A range without ends allows every number. */
    record Range(String fact, List<End> ends) implements Condition {
        private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

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

        @Override
        public boolean understands(String value) {
            return NUMBER.matcher(value).matches();
        }

        @Override
        public String text() {
            return fact + "=" + ends.stream().map(End::text).collect(Collectors.joining(" "));
        }

        @Override
        public Optional<String> missing(Set<String> known) {
            return known.contains(fact) ? Optional.empty() : Optional.of(fact);
        }
    }

    /** The lower or the upper end of a range of numbers. */
    sealed interface End {
        /** Whether the end allows the number. */
        boolean allows(BigDecimal number);

        /** The end as a text. */
        String text();

        /** The smallest number that is allowed. */
        record AtLeast(BigDecimal smallest) implements End {
            @Override
            public boolean allows(BigDecimal number) {
                return number.compareTo(smallest) >= 0;
            }

            @Override
            public String text() {
                return "≥" + smallest.toPlainString();
            }
        }

        /** The smallest number that is too large. */
        record Below(BigDecimal limit) implements End {
            @Override
            public boolean allows(BigDecimal number) {
                return number.compareTo(limit) < 0;
            }

            @Override
            public String text() {
                return "<" + limit.toPlainString();
            }
        }
    }

    /**
     * The time is in the period that begins at {@code from} and ends before {@code until}. If {@code until} is earlier
     * than {@code from}, the period continues after midnight. If both times are equal, the period is the whole day.
     */
    record Hours(LocalTime from, LocalTime until) implements Condition {
        @Override
        public boolean holds(LocalDateTime local, Map<String, String> values) {
            LocalTime time = local.toLocalTime();
            boolean begun = !time.isBefore(from);
            boolean goesOn = time.isBefore(until);
            return from.isBefore(until) ? begun && goesOn : begun || goesOn;
        }

        @Override
        public String text() {
            return "time=" + from + "-" + until;
        }
    }

    /**
     * The day of the year is in the period from the first day to the last day, both included. If {@code until} is
     * earlier in the year than {@code from}, the period continues in the next year.
     */
    record Season(MonthDay from, MonthDay until) implements Condition {
        @Override
        public boolean holds(LocalDateTime local, Map<String, String> values) {
            MonthDay day = MonthDay.from(local);
            boolean begun = !day.isBefore(from);
            boolean goesOn = !day.isAfter(until);
            return from.isAfter(until) ? begun || goesOn : begun && goesOn;
        }

        @Override
        public String text() {
            return "day=" + from.toString().substring(2) + "~"
                    + until.toString().substring(2);
        }
    }

    /**
     * The date is in the period between two days, both days included. {@link LocalDate#MIN} and {@link LocalDate#MAX}
     * mean that the period has no first or no last day.
     */
    record Days(LocalDate from, LocalDate until) implements Condition {
        static final Days ALL = new Days(LocalDate.MIN, LocalDate.MAX);

        @Override
        public boolean holds(LocalDateTime local, Map<String, String> values) {
            LocalDate day = local.toLocalDate();
            return !day.isBefore(from) && !day.isAfter(until);
        }

        @Override
        public String text() {
            return from + ".." + until;
        }
    }

    /**
     * A condition of a newer registry that this service does not know. The condition is never met, because a service
     * may not guess its meaning.
     */
    record NotUnderstood() implements Condition {
        @Override
        public boolean holds(LocalDateTime local, Map<String, String> values) {
            return false;
        }

        @Override
        public boolean mayHold(LocalDateTime local, Map<String, String> values) {
            return true;
        }

        @Override
        public String text() {
            return "?";
        }
    }
}
