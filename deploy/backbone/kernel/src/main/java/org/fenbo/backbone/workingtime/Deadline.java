package org.fenbo.backbone.workingtime;

import java.time.Instant;

/**
 * The due time of a limit. It is computed once and stored (TIME-4), so a later revision of the calendar doesn't change
 * it.
 *
 * @param start when the clock started
 * @param due the first moment at which work is late
 * @param calendarRevision the revision of the calendar with which the deadline was computed
 * @param explanation why the deadline is at this time
 */
public record Deadline(Instant start, Limit limit, Instant due, String calendarRevision, Explanation explanation) {

    /** Computes the deadline of a limit that starts at this moment. */
    public static Deadline of(Instant start, Limit limit, WorkingCalendar calendar) {
        Instant due = limit.dueFrom(start, calendar);
        return new Deadline(start, limit, due, calendar.revision(), Explanation.of(start, limit, due, calendar));
    }
}
