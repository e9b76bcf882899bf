package org.fenbo.supervision.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.fenbo.backbone.workingtime.WorkingCalendar;
import org.fenbo.supervision.clock.ClockEvent.ClockResumed;
import org.fenbo.supervision.clock.ClockEvent.ClockSet;
import org.fenbo.supervision.clock.ClockEvent.Words;

/**
 * The rest of the limit of a paused clock (TIME-3e). A limit of working time keeps the working time between the
 * beginning of the pause and the deadline; each other limit keeps the real time. The calendar is that of the first
 * deadline, because only a person moves a deadline to another calendar (TIME-2c).
 */
record RestOfLimit(Clock.Paused clock, WorkingCalendar calendar) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** The event by which the rest runs. */
    ClockResumed runs(Instant resumedAt, Instant at) {
        ClockSet set = clock.set();
        Instant due = dueFrom(resumedAt);
        return new ClockResumed(set.clock(), at, set.unit(), resumedAt, set.dueAt(), due, why(resumedAt, due));
    }

    private Instant dueFrom(Instant resumedAt) {
        return isWorkingTime() ? calendar.plusWorkingTime(resumedAt, rest()) : resumedAt.plus(rest());
    }

    private Duration rest() {
        Instant due = clock.set().dueAt();
        return isWorkingTime()
                ? calendar.workingTimeBetween(clock.pausedAt(), due)
                : Duration.between(clock.pausedAt(), due);
    }

    private boolean isWorkingTime() {
        return clock.set().limit().unit().isWorkingTime();
    }

    private Words why(Instant resumedAt, Instant due) {
        Words before = clock.set().explanation();
        long minutes = rest().toMinutes();
        String zh = "%s；%s至%s暂停，余下%s%d小时%d分，%s到期"
                .formatted(
                        before.zh(),
                        shown(clock.pausedAt()),
                        shown(resumedAt),
                        isWorkingTime() ? "工作时间" : "",
                        minutes / 60,
                        minutes % 60,
                        shown(due));
        String en = "%s; paused from %s to %s with %d h %d min%s left, due %s"
                .formatted(
                        before.en(),
                        shown(clock.pausedAt()),
                        shown(resumedAt),
                        minutes / 60,
                        minutes % 60,
                        isWorkingTime() ? " of working time" : "",
                        shown(due));
        return new Words(zh, en);
    }

    private String shown(Instant at) {
        ZoneId zone = calendar.zone();
        return LocalDateTime.ofInstant(at, zone).format(MINUTE);
    }
}
