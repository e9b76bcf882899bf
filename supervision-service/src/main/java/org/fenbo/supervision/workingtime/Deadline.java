package org.fenbo.supervision.workingtime;

import java.time.Instant;

/**
 * The due time of a limit, computed once and kept (TIME-4): a later revision of the calendar doesn't change a deadline
 * automatically.
 *
 * @param start when the clock started
 * @param due the first moment that is late
 * @param calendarRevision the revision of the calendar that it was computed with
 * @param explanation why it is due at this time
 */
public record Deadline(Instant start, Limit limit, Instant due, String calendarRevision, Explanation explanation) {

    /** Computes the deadline of a limit that starts at this moment. */
    public static Deadline of(Instant start, Limit limit, WorkingCalendar calendar) {
        Instant due = limit.dueFrom(start, calendar);
        return new Deadline(start, limit, due, calendar.revision(), Explanation.of(start, limit, due, calendar));
    }
}
