package org.fenbo.dispatch.casefile.store;

import java.util.Map;
import org.fenbo.dispatch.casefile.SourceNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The senders' numbers of reports in the database. */
public final class SourceNumberRows implements SourceNumbers {
    private final JdbcClient jdbc;

    public SourceNumberRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(Map<String, String> byReport) {
        if (!byReport.isEmpty()) {
            jdbc.sql("""
                            insert into source_number (report, number) select * from unnest(?::text[], ?::text[])
                            on conflict do nothing
                            """)
                    .params(
                            new SqlArrayValue("text", byReport.keySet().toArray()),
                            new SqlArrayValue("text", byReport.values().toArray()))
                    .update();
        }
    }
}
