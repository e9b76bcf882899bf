package org.fenbo.supervision.board.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.fenbo.backbone.events.revision.OpenCases;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cases on the board that are not closed. */
final class OldestOpenCase implements OpenCases {
    private final JdbcClient jdbc;

    OldestOpenCase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Instant> oldest() {
        return jdbc.sql("select min(filed_at) from board_case where closed_at is null having count(*) > 0")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
