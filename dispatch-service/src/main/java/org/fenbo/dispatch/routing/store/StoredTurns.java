package org.fenbo.dispatch.routing.store;

import org.fenbo.dispatch.routing.Turns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The turns of the rota in the database. Two cases at the same moment get two turns, because the row is locked. */
public final class StoredTurns implements Turns {
    private static final String TAKE = """
            insert into rota_turn (turns) values (1)
            on conflict (one) do update set turns = rota_turn.turns + 1
            returning turns
            """;

    private final JdbcClient jdbc;

    public StoredTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long take() {
        return jdbc.sql(TAKE).query(Long.class).single();
    }
}
