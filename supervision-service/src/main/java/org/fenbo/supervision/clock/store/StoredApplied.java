package org.fenbo.supervision.clock.store;

import java.util.List;
import org.fenbo.supervision.clock.AppliedEvents;
import org.fenbo.supervision.clock.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads how far a case has been read from the heads of the inbox. The inbox writes a head in the same transaction as the
 * effect of the event.
 */
public final class StoredApplied implements AppliedEvents {
    private final JdbcClient jdbc;

    public StoredApplied(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Applied> of(CaseNumber number) {
        return jdbc.sql("""
                        select reader, sequence, stopped from inbox_head
                        where reader in ('supervision.board', 'supervision.clock') and subject = :number order by reader
                        """)
                .param("number", number.text())
                .query((row, index) ->
                        new Applied(row.getString("reader"), row.getLong("sequence"), row.getBoolean("stopped")))
                .list();
    }
}
