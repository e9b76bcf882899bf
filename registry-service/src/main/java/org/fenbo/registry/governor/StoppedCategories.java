package org.fenbo.registry.governor;

import java.util.List;

/** The categories that dispatch has switched off, and what the registry has done about each (CASE-22c). */
public interface StoppedCategories {

    /**
     * A category that dispatch switched off.
     *
     * @param event id of the event
     * @param right how many of the judged automatic orders went to the unit that in the end handled the case
     * @param percent the share that was needed, in percent
     * @param cases numbers of the cases that another unit got
     */
    record Stopped(String event, String category, int right, int judged, int percent, List<String> cases) {
        public Stopped {
            cases = List.copyOf(cases);
        }

        /** This stopped category, with these cases. */
        Stopped with(List<String> some) {
            return new Stopped(event, category, right, judged, percent, some);
        }
    }

    /** What the registry does once for each stopped category. */
    enum Step {
        /** The dispatchers get a message. */
        INFORM,
        /** The cases open an adjustment. */
        PROPOSE
    }

    /** Stores stopped categories. One that is stored already stays as it is. */
    void note(List<Stopped> stopped);

    /**
     * The categories for which the step isn't done yet: first those that were postponed least often.
     *
     * @param most how many at most
     */
    List<Stopped> open(Step step, int most);

    /**
     * Marks the step as done inside the caller's transaction.
     *
     * @return whether it was open; another instance may have been faster
     */
    boolean use(Step step, Stopped stopped);

    /** The step can't be done now. Other categories come before this one. */
    void postpone(Stopped stopped);
}
