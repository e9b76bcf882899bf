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
 * Moves the service's clock to the instant in a row that every instance reads. If a service restarts during a replay,
 * it continues at the replayed time.
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
     * Moves the clock to the instant in the row (R18). Another instance may have written the row, or this instance
     * before a restart.
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
