package org.fenbo.registry.pastcase;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The cases that this service has read from events. */
public interface PastCases {

    /**
     * Stores steps of cases. The steps of one case must be in the order in which they happened; only the filing may be
     * at any position.
     */
    void note(List<Step> steps);

    /** A step of a case, read from an event. */
    sealed interface Step {

        /** Number of the case. */
        String number();

        /** The report of the case was filed. */
        record Filed(PastCase what) implements Step {
            @Override
            public String number() {
                return what.number();
            }
        }

        /** The case was dispatched to a unit: by a duty, by a person, or as first contact. */
        record Dispatched(
                String number,
                String unit,
                Ground ground,
                @Nullable String duty) implements Step {}

        /**
         * A unit asked to return its order, and the return was granted.
         *
         * @param order which order of the case, from 1
         */
        record Returned(String number, int order) implements Step {}

        /**
         * The case waits for a person to dispatch it.
         *
         * @param ground whether a person has to decide among candidates, or no duty covers the case
         */
        record Queued(String number, Ground ground) implements Step {}

        /** The case got another category (CASE-12c). */
        record Reclassified(String number, String category) implements Step {}

        /** The case was handled and closed. */
        record Closed(String number, Instant at) implements Step {}

        /** The closed case was opened again; it has to be handled again. */
        record Reopened(String number) implements Step {}

        /** The case was voided or cancelled, so that no unit handled it in the end. */
        record Dropped(String number, Instant at) implements Step {}
    }

    /** Why a case was dispatched to a unit. */
    enum Ground {
        DUTY,
        DECISION,
        FIRST_CONTACT
    }

    /** Deletes the cases that were filed before an instant. */
    void forget(Instant before);

    /** The number of cases filed in a period; the end of the period is excluded. */
    int count(Instant from, Instant until);

    /** Gives the cases filed in a period to {@code taker}, ordered by number; the end of the period is excluded. */
    void each(Instant from, Instant until, Consumer<PastCase> taker);

    /** Those of the given numbers that are numbers of cases which this service has read. */
    Set<String> known(Collection<String> numbers);

    /**
     * Which unit in the end handled how many cases (REG-13a). Counts closed cases that were filed in a period and that
     * have a category; the end of the period is excluded.
     */
    List<Handled> handled(Instant from, Instant until);

    /**
     * A number of closed cases of one category and area that one unit handled in the end.
     *
     * @param area code of the area; null if the area is unknown
     * @param span the first and the last of these cases
     */
    record Handled(String category, @Nullable String area, String unit, int cases, Span span) {}

    /** A case, by its number and the time of its filing. */
    record Dated(String number, Instant filedAt) implements Comparable<Dated> {
        @Override
        public int compareTo(Dated other) {
            return Comparator.comparing(Dated::filedAt)
                    .thenComparing(Dated::number)
                    .compare(this, other);
        }
    }

    /** The first and the last of some cases, in the order in which they were filed. */
    record Span(Dated first, Dated last) {

        /** The span of the cases of both spans. */
        Span with(Span other) {
            return new Span(
                    first.compareTo(other.first) <= 0 ? first : other.first,
                    last.compareTo(other.last) >= 0 ? last : other.last);
        }
    }

    /** The filed cases that are still open, in the order of their numbers. */
    List<PastCase> open();

    /** The figures for the cases filed in a period; the end of the period is excluded. */
    Figures figures(Instant from, Instant until);

    /** The cases filed in a period in groups, and the gaps that they show (REG-10). */
    record Figures(List<Group> groups, List<Gap> gaps) {}

    /**
     * The cases of one first unit and one area with the same kind of answer.
     *
     * @param unit code of the unit of the first order; empty if there is no order yet
     * @param area code of the area; empty if the area is unknown
     * @param answer how the first order was decided, or, without an order, what the case waits for; null if neither is
     *     known yet
     * @param closed how many cases were handled and closed; a voided or cancelled case isn't one of them
     * @param firstRight how many closed cases had the same unit in their first and last order
     */
    record Group(String unit, String area, @Nullable Ground answer, int cases, int closed, int firstRight) {}

    /**
     * A category with cases that no duty covered.
     *
     * @param category code of the category; empty for cases without a category
     * @param cases how many cases no duty covered, those that still wait included
     * @param waiting how many of them wait for first contact
     */
    record Gap(String category, int cases, int waiting) {}

    /**
     * How often a granted power was used (REG-14). Counts the cases that this duty dispatched to this team with their
     * first order.
     *
     * @param areas codes of the areas of the power
     */
    Use use(String duty, String team, Collection<String> areas);

    /**
     * The use of a granted power.
     *
     * @param cases how many cases the duty dispatched to the team with their first order
     * @param returned in how many of these cases the team returned this order; a return by a later unit doesn't count
     */
    record Use(int cases, int returned) {}
}
