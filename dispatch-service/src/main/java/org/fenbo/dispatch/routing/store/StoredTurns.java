package org.fenbo.dispatch.routing.store;

import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.routing.Turns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The turns of the rota in the database. Transactions take turns one after the other, so two cases get two turns. */
public final class StoredTurns implements Turns {
    private static final String LOCK = "select 1 from pg_advisory_xact_lock(hashtext('rota_turn'))";
    /** A statement of its own, so that it sees the turns of the transactions that held the lock before. */
    private static final String TAKE = """
            insert into rota_turn (case_number, turn)
            select :case, coalesce(max(turn), 0) + 1 from rota_turn
            on conflict (case_number) do update set case_number = excluded.case_number
            returning turn
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public StoredTurns(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public long take(CaseNumber of) {
        return transaction.execute(status -> {
            jdbc.sql(LOCK).query(Integer.class).single();
            return jdbc.sql(TAKE).param("case", of.value()).query(Long.class).single();
        });
    }
}
