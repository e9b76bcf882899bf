package org.fenbo.supervision.workingtime;

import java.time.Instant;

/**
 * When something is due, computed once and kept (TIME-4): a later revision of the calendar changes no deadline
 * automatically.
 *
 * @param start when the clock started
 * @param due the last moment in time
 * @param calendarRevision the revision of the calendar it was computed with
 * @param explanation why it is due then
 */
public record Deadline(Instant start, Limit limit, Instant due, String calendarRevision, Explanation explanation) {

    /** Computes the deadline of a limit that starts to run at a moment. */
    public static Deadline of(Instant start, Limit limit, WorkingCalendar calendar) {
        Instant due = limit.dueFrom(start, calendar);
        return new Deadline(start, limit, due, calendar.revision(), Explanation.of(start, limit, due, calendar));
    }
}
