package org.fenbo.intake.bulk.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fenbo.intake.bulk.Mapping;
import org.fenbo.intake.bulk.Progress;
import org.fenbo.intake.bulk.RawRow;
import org.fenbo.intake.bulk.RowResult;
import org.fenbo.intake.bulk.StoreAway;
import org.fenbo.intake.bulk.Upload;
import org.fenbo.intake.bulk.Uploads;
import org.fenbo.intake.report.Sender;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@Repository
class StoredUploads implements Uploads {
    private static final int BATCH = 1_000;
    private static final String OPEN = """
            insert into upload (id, name, client, unit, role, mapping, header, state, uploaded_at,
                                rows, done, accepted, joined, refused)
            values (?, ?, ?, ?, ?, ?, ?, 'RUNNING', ?, 0, 0, 0, 0, 0)
            """;
    private static final String NEXT = """
            select id, name, client, unit, role, mapping, header, uploaded_at
            from upload where state = 'RUNNING' order by id limit 1 for update skip locked
            """;
    private static final String FINISH = """
            update upload set state = 'DONE' where id = ?
              and not exists (select 1 from upload_row where upload = ? and outcome is null)
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final UploadRows rows;

    StoredUploads(JdbcTemplate jdbc, TransactionTemplate transaction, JsonMapper json) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.rows = new UploadRows(jdbc, json);
    }

    @Override
    public long open(Upload upload, Iterator<RawRow> given) {
        Long count = transaction.execute(status -> {
            jdbc.update(connection -> {
                PreparedStatement open = connection.prepareStatement(OPEN);
                open.setObject(1, upload.id());
                open.setString(2, upload.name());
                open.setString(3, upload.sender().id());
                open.setString(4, upload.sender().unit());
                open.setString(5, upload.sender().role());
                open.setString(6, json.writeValueAsString(upload.mapping()));
                open.setArray(
                        7, connection.createArrayOf("text", upload.header().toArray()));
                open.setObject(8, upload.uploadedAt().atOffset(ZoneOffset.UTC));
                return open;
            });
            return keep(upload.id(), given);
        });
        return count == null ? 0 : count;
    }

    private long keep(UUID upload, Iterator<RawRow> given) {
        long count = 0;
        long faulty = 0;
        while (given.hasNext()) {
            List<RawRow> batch = new ArrayList<>(BATCH);
            while (given.hasNext() && batch.size() < BATCH) {
                batch.add(given.next());
            }
            rows.keep(upload, batch);
            count += batch.size();
            faulty += batch.stream().filter(row -> row.fault() != null).count();
        }
        jdbc.update("update upload set rows = ?, done = ?, refused = ? where id = ?", count, faulty, faulty, upload);
        return count;
    }

    @Override
    public boolean takeChunk(int most, Work work) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> next().map(upload -> {
                        take(upload, most, work);
                        return true;
                    })
                    .orElse(false)));
        } catch (TransientDataAccessException
                | RecoverableDataAccessException
                | DataAccessResourceFailureException
                | CannotCreateTransactionException
                | TransactionSystemException e) {
            throw new StoreAway(e);
        }
    }

    private void take(Upload upload, int most, Work work) {
        List<RawRow> open = rows.open(upload.id(), most);
        if (!open.isEmpty()) {
            List<RowResult> results = work.on(upload, open);
            rows.finish(upload.id(), results);
            jdbc.update(
                    "update upload set done = done + ?, accepted = accepted + ?, joined = joined + ?,"
                            + " refused = refused + ? where id = ?",
                    results.size(),
                    count(results, RowResult.Outcome.ACCEPTED),
                    count(results, RowResult.Outcome.JOINED),
                    count(results, RowResult.Outcome.REFUSED),
                    upload.id());
        }
        if (open.size() < most) {
            jdbc.update(FINISH, upload.id(), upload.id());
        }
    }

    private static long count(List<RowResult> results, RowResult.Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }

    private Optional<Upload> next() {
        return jdbc.query(NEXT, (row, number) -> upload(row)).stream().findFirst();
    }

    private Upload upload(ResultSet row) throws SQLException {
        return new Upload(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new Sender(row.getString("client"), row.getString("unit"), row.getString("role")),
                json.readValue(row.getString("mapping"), Mapping.class),
                List.of((String[]) row.getArray("header").getArray()),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public Optional<Progress> progress(UUID upload) {
        return jdbc
                .query(
                        "select id, name, client, state, uploaded_at, rows, done, accepted, joined, refused"
                                + " from upload where id = ?",
                        (row, number) -> progress(row),
                        upload)
                .stream()
                .findFirst();
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("client"),
                Progress.State.valueOf(row.getString("state")),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getLong("rows"),
                row.getLong("done"),
                row.getLong("accepted"),
                row.getLong("joined"),
                row.getLong("refused"));
    }

    @Override
    public List<RowResult> results(UUID upload, RowResult.@Nullable Outcome outcome, long after, int limit) {
        return rows.results(upload, outcome, after, limit);
    }
}
