package org.fenbo.registry.pastcase;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The cases that this service knows from events. */
public interface PastCases {

    /** Records what happened to cases; the steps of one case are in their order. */
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

        /** It was dispatched to a unit, by a duty or by a person. */
        record Dispatched(
                String number,
                String unit,
                Ground ground,
                @Nullable String duty) implements Step {}

        /** Its unit returned it, and the return was granted. */
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

    /** The number of cases filed in a period; its end is excluded. */
    int count(Instant from, Instant until);

    /** Passes on the cases filed in a period, ordered by number; the end of the period is excluded. */
    void each(Instant from, Instant until, Consumer<PastCase> taker);

    /** The cases that are not closed, by number. */
    List<PastCase> open();

    /** How well the list worked in a period. */
    Figures figures(Instant from, Instant until);

    /**
     * How well the list worked (REG-10).
     *
     * @param cases how many were filed
     * @param firstOrders of those that were dispatched, how many by which ground
     * @param closed how many are closed
     * @param firstRight of the closed ones, how many ended with the unit of their first order
     * @param gaps cases that no duty covered, by category; the empty code means those without a category
     */
    record Figures(
            int cases, Map<Ground, Integer> firstOrders, int closed, int firstRight, Map<String, Integer> gaps) {}

    /** The use of a granted power: cases dispatched to the team by its duty, and those that it returned (REG-14). */
    Use use(String duty, String team);

    /** How many cases a duty dispatched to a unit, and how many of them were returned. */
    record Use(int cases, int returned) {}
}
