package org.fenbo.supervision.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.fenbo.backbone.workingtime.Limit;
import org.fenbo.backbone.workingtime.LimitUnit;
import org.fenbo.supervision.clock.ClockEvent.ClockSet;
import org.fenbo.supervision.clock.ClockEvent.Words;
import org.fenbo.supervision.registry.TimeRules;
import org.jspecify.annotations.Nullable;

/**
 * A deadline that a person stated, such as the review of a shelved case (CASE-18d). Its limit is the time until then in
 * whole minutes, because every clock has a limit.
 */
final class StatedDeadline {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private StatedDeadline() {}

    static ClockSet set(ClockName name, Instant at, @Nullable String unit, Instant due, TimeRules rules) {
        String shown = LocalDateTime.ofInstant(due, rules.calendar().zone()).format(MINUTE);
        Words why = new Words(
                "挂账时所定的复核时间；%s到期".formatted(shown),
                "the time of review that was stated for the shelved case; due %s".formatted(shown));
        Limit limit = new Limit(minutes(Duration.between(at, due)), LimitUnit.MINUTES);
        return new ClockSet(name, at, unit, at, limit, due, rules.calendar().revision(), rules.revision(), why);
    }

    private static int minutes(Duration time) {
        return Math.toIntExact(Math.max(0, time.plusSeconds(59).toMinutes()));
    }
}
