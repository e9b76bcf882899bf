package org.fenbo.supervision.clock.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database's clock. It is only compared with the service's clock and decides nothing (R16). */
public final class DatabaseTime implements Supplier<Instant> {
    private final JdbcClient jdbc;

    public DatabaseTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Instant get() {
        return jdbc.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
