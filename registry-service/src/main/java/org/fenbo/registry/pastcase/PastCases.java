package org.fenbo.registry.pastcase;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All cases this service received events of. */
public interface PastCases {

    /** Notes what happened to cases, in this order for each of them. */
    void note(List<Step> steps);

    /** What happened to a case. */
    sealed interface Step {

        /** Number of the case. */
        String number();

        /** Its report was filed. */
        record Filed(PastCase what) implements Step {
            @Override
            public String number() {
                return what.number();
            }
        }

        /** It went to a unit, by a duty or because somebody decided so. */
        record Dispatched(
                String number,
                String unit,
                Ground ground,
                @Nullable String duty) implements Step {}

        /** Its unit gave it back, and that was granted. */
        record Returned(String number) implements Step {}

        /** It was closed. */
        record Closed(String number, Instant at) implements Step {}
    }

    /** Why a unit has a case. */
    enum Ground {
        DUTY,
        DECISION,
        FIRST_CONTACT
    }

    /** Forgets the cases that were filed before an instant. */
    void forget(Instant before);

    /** How many cases were filed from an instant until before another. */
    int count(Instant from, Instant until);

    /** Hands over the cases filed from an instant until before another, in the order of their numbers. */
    void each(Instant from, Instant until, Consumer<PastCase> taker);

    /** The cases that are not closed, by number. */
    List<PastCase> open();

    /** How well the list did in that time. */
    Figures figures(Instant from, Instant until);

    /**
     * How well the list did (REG-10).
     *
     * @param cases how many were filed
     * @param firstOrders of those that were dispatched, how many by what
     * @param closed how many are closed
     * @param firstRight of the closed ones, how many ended with the unit of their first order
     * @param gaps cases that no duty covered, by category; the empty code means those without a category
     */
    record Figures(
            int cases, Map<Ground, Integer> firstOrders, int closed, int firstRight, Map<String, Integer> gaps) {}

    /** What came of a granted power: cases that went to the team by its duty, and those that it gave back (REG-14). */
    Use use(String duty, String team);

    /** How often a duty sent cases to a unit, and how many of them came back. */
    record Use(int cases, int returned) {}
}
