package org.fenbo.dispatch.routing.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fenbo.dispatch.routing.LinkedGrids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The linked grids in the database. Each instance reads regularly what the others have stored. */
public final class StoredLinkedGrids implements LinkedGrids {
    /** An event that was recorded earlier doesn't replace a later one. */
    private static final String STORE = """
            insert into linked_grid (grid, linked, recorded_at) values (:grid, :linked, :at)
            on conflict (grid) do update set linked = excluded.linked, recorded_at = excluded.recorded_at
            where linked_grid.recorded_at <= excluded.recorded_at
            """;

    private final JdbcClient jdbc;
    private volatile Map<String, List<String>> links = Map.of();

    public StoredLinkedGrids(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores the links of a grid in the caller's transaction. */
    public void store(String grid, List<String> linked, Instant at) {
        jdbc.sql(STORE)
                .param("grid", grid)
                .param("linked", new SqlArrayValue("text", linked.toArray()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Reads all links again. */
    public void refresh() {
        Map<String, List<String>> read = new HashMap<>();
        jdbc.sql("select grid, linked from linked_grid").query(row -> {
            read.put(row.getString("grid"), List.of((String[])
                    row.getArray("linked").getArray()));
        });
        links = Map.copyOf(read);
    }

    @Override
    public List<String> of(String grid) {
        return links.getOrDefault(grid, List.of());
    }
}
