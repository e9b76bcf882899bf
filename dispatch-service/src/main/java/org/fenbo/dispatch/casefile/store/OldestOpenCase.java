package org.fenbo.dispatch.casefile.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.fenbo.backbone.events.revision.OpenCases;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cases that are neither closed nor void nor cancelled. */
public final class OldestOpenCase implements OpenCases {
    private final JdbcClient jdbc;

    public OldestOpenCase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Instant> oldest() {
        return jdbc.sql("select received_at from case_file where not ended order by received_at limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
