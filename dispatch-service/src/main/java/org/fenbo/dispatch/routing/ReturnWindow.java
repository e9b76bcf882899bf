package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.util.Optional;
import org.fenbo.backbone.workingtime.Limit;
import org.fenbo.backbone.workingtime.LimitUnit;
import org.fenbo.backbone.workingtime.WorkingCalendar;

/**
 * How long a unit may return an order, from its dispatch (退回期限, CASE-5a).
 *
 * @param calendar the working time of the district; empty if the revision has none, and then no window ends
 */
public record ReturnWindow(Limit limit, Optional<WorkingCalendar> calendar) {
    /** A window that doesn't end. */
    public static final ReturnWindow OPEN = new ReturnWindow(new Limit(0, LimitUnit.WORKING_HOURS), Optional.empty());

    /** A window of working hours. */
    public static ReturnWindow ofHours(int hours, Optional<WorkingCalendar> calendar) {
        return new ReturnWindow(new Limit(hours, LimitUnit.WORKING_HOURS), calendar);
    }

    /** The first instant at which the order can't be returned any more; empty if the window doesn't end. */
    Optional<Instant> endFrom(Instant dispatched) {
        return calendar.map(working -> limit.dueFrom(dispatched, working));
    }
}
