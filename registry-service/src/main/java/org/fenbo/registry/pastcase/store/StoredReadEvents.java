package org.fenbo.registry.pastcase.store;

import java.util.Optional;
import org.fenbo.registry.pastcase.ReadEvents;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads how far a case has been read from the head of the inbox. */
public final class StoredReadEvents implements ReadEvents {
    private final JdbcClient jdbc;

    public StoredReadEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Applied> of(String number) {
        return jdbc.sql("""
                        select reader, sequence, stopped from inbox_head
                        where reader = 'registry.pastcase' and subject = :number
                        """)
                .param("number", number)
                .query((row, index) ->
                        new Applied(row.getString("reader"), row.getLong("sequence"), row.getBoolean("stopped")))
                .optional();
    }
}
