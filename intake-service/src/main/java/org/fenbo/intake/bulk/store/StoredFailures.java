package org.fenbo.intake.bulk.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.fenbo.intake.bulk.FailedUploads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class StoredFailures implements FailedUploads {
    private static final String FORGET = """
            with old as (
              update upload set forgotten = true
              where state in ('DONE', 'DROPPED') and not forgotten and ended_at < :before returning id)
            delete from upload_row where upload in (select id from old)
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    StoredFailures(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public List<Failed> first(int most) {
        return jdbc.sql("select id, fault, ended_at from upload where state = 'FAILED' order by ended_at limit :most")
                .param("most", most)
                .query((row, number) -> new Failed(
                        row.getObject("id", UUID.class),
                        row.getString("fault"),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public boolean repeat(UUID upload, String by) {
        return jdbc.sql("""
                        update upload set state = 'RUNNING', fault = null, ended_at = null, decided_by = :by
                        where id = :upload and state = 'FAILED'
                        """).param("by", by).param("upload", upload).update() == 1;
    }

    @Override
    public boolean drop(UUID upload, String by, String reason) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean dropped = jdbc.sql("""
                            update upload set state = 'DROPPED', decided_by = :by, reason = :reason
                            where id = :upload and state = 'FAILED'
                            """)
                            .param("by", by)
                            .param("reason", reason)
                            .param("upload", upload)
                            .update()
                    == 1;
            if (dropped) {
                jdbc.sql("delete from upload_row where upload = :upload and outcome is null")
                        .param("upload", upload)
                        .update();
            }
            return dropped;
        }));
    }

    @Override
    public void forgetRows(Instant before) {
        jdbc.sql(FORGET).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }
}
