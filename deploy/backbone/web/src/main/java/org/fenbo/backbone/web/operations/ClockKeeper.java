package org.fenbo.backbone.web.operations;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.web.wiring.WebSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Moves the service's clock by a row that every instance reads. Thus a service that restarts in the middle of a replay
 * continues in the replayed past.
 */
@Component
class ClockKeeper {
    private final MovableClock clock;
    private final JdbcTemplate jdbc;
    private final boolean movable;

    ClockKeeper(MovableClock clock, JdbcTemplate jdbc, WebSettings settings) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.movable = settings.movableClock();
        follow();
    }

    /**
     * Moves the clock to the instant in the row, which another instance, or this one before a restart, has written
     * (R18).
     */
    @Scheduled(fixedDelay = 500)
    final synchronized void follow() {
        if (!movable) {
            return;
        }
        List<Instant> at = jdbc.query(
                "select at from moved_clock",
                (row, number) -> row.getObject("at", OffsetDateTime.class).toInstant());
        if (at.isEmpty()) {
            clock.release();
        } else {
            clock.moveTo(at.getFirst());
        }
    }

    boolean isMovable() {
        return movable;
    }

    /**
     * Moves the clock.
     *
     * @param at null if the clock must follow the machine's clock again
     */
    synchronized void move(@Nullable Instant at) {
        if (at == null) {
            jdbc.update("delete from moved_clock");
            clock.release();
        } else {
            jdbc.update(
                    "insert into moved_clock (at) values (?) on conflict (one) do update set at = excluded.at",
                    at.atOffset(ZoneOffset.UTC));
            clock.moveTo(at);
        }
    }
}
