package org.fenbo.intake.bulk.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.fenbo.intake.bulk.FailedUploads;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class StoredFailures implements FailedUploads {
    private static final String FORGET = """
            with old as (
              update upload set forgotten = true
              where state in ('DONE', 'DROPPED') and not forgotten and ended_at < ? returning id)
            delete from upload_row where upload in (select id from old)
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    StoredFailures(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public List<Failed> first(int most) {
        return jdbc.query(
                "select id, fault, ended_at from upload where state = 'FAILED' order by ended_at limit ?",
                (row, number) -> new Failed(
                        row.getObject("id", UUID.class),
                        row.getString("fault"),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant()),
                most);
    }

    @Override
    public boolean repeat(UUID upload, String by) {
        return jdbc.update(
                        "update upload set state = 'RUNNING', fault = null, ended_at = null, decided_by = ?"
                                + " where id = ? and state = 'FAILED'",
                        by,
                        upload)
                == 1;
    }

    @Override
    public boolean drop(UUID upload, String by, String reason) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean dropped = jdbc.update(
                            "update upload set state = 'DROPPED', decided_by = ?, reason = ? where id = ? and state = 'FAILED'",
                            by,
                            reason,
                            upload)
                    == 1;
            if (dropped) {
                jdbc.update("delete from upload_row where upload = ? and outcome is null", upload);
            }
            return dropped;
        }));
    }

    @Override
    public void forgetRows(Instant before) {
        jdbc.update(FORGET, before.atOffset(ZoneOffset.UTC));
    }
}
