package org.fenbo.intake.bulk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.web.outcome.SqlStates;
import org.fenbo.intake.bulk.BrokenUpload;
import org.fenbo.intake.bulk.Mapping;
import org.fenbo.intake.bulk.Progress;
import org.fenbo.intake.bulk.RawRow;
import org.fenbo.intake.bulk.RowResult;
import org.fenbo.intake.bulk.StoreUnavailable;
import org.fenbo.intake.bulk.Upload;
import org.fenbo.intake.bulk.Uploads;
import org.fenbo.intake.report.Channel;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@Repository
@EnableConfigurationProperties(UploadSettings.class)
class StoredUploads implements Uploads {
    private static final int BATCH = 1_000;
    private static final long BATCH_CHARACTERS = 1 << 20;
    private static final String OPEN = """
            insert into upload (id, name, client, unit, role, channels, mapping, header, state, uploaded_at,
                                rows, done, accepted, joined, refused)
            values (:id, :name, :client, :unit, :role, :channels, :mapping, :header, 'RUNNING', :uploaded, 0, 0, 0, 0, 0)
            """;
    /**
     * An instance claims an upload by locking its row. A process that ends loses the lock at once. A process that
     * hangs, for example on a suspended machine, sends nothing more, and PostgreSQL ends its transaction after
     * {@code patience} milliseconds.
     */
    private static final String CLAIM = """
            select id, name, client, unit, role, channels, mapping, header, uploaded_at,
                   set_config('idle_in_transaction_session_timeout', :patience, true)
            from upload where state = 'RUNNING'
            """;

    /** SQLSTATE classes of faults that the content of a row can cause: cardinality, data, integrity, program limit. */
    private static final Set<String> OF_CONTENT = Set.of("21", "22", "23", "54");
    /** SQLSTATE class of statements that have an error or are not permitted. */
    private static final String OF_STATEMENT = "42";

    private static final String NEXT = CLAIM + "order by id limit 1 for update skip locked";
    private static final String ONE = CLAIM + "and id = :id for update skip locked";
    private static final String FINISH = """
            update upload set state = 'DONE', ended_at = :at where id = :id
              and not exists (select 1 from upload_row where upload = :id and outcome is null)
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final InstantSource clock;
    private final String patience;
    private final UploadRows rows;

    StoredUploads(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            JsonMapper json,
            MovableClock clock,
            UploadSettings settings) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
        this.patience = String.valueOf(settings.patience().toMillis());
        this.rows = new UploadRows(jdbc, json);
    }

    @Override
    public long open(Upload upload, Iterator<RawRow> given) {
        Long count = transaction.execute(status -> {
            jdbc.sql(OPEN)
                    .param("id", upload.id())
                    .param("name", upload.name())
                    .param("client", upload.actor().id())
                    .param("unit", upload.actor().unit())
                    .param("role", upload.actor().role())
                    .param("channels", names(upload.channels()))
                    .param("mapping", json.writeValueAsString(upload.mapping()))
                    .param("header", new SqlArrayValue("text", upload.header().toArray()))
                    .param("uploaded", upload.uploadedAt().atOffset(ZoneOffset.UTC))
                    .update();
            return keep(upload.id(), given);
        });
        return Objects.requireNonNullElse(count, 0L);
    }

    private static SqlArrayValue names(Set<Channel> channels) {
        return new SqlArrayValue("text", channels.stream().map(Channel::name).toArray());
    }

    private long keep(UUID upload, Iterator<RawRow> given) {
        long count = 0;
        long faulty = 0;
        while (given.hasNext()) {
            List<RawRow> batch = batch(given);
            rows.keep(upload, batch);
            count += batch.size();
            faulty += batch.stream().filter(RawRow.Broken.class::isInstance).count();
        }
        jdbc.sql("update upload set rows = :rows, done = :faulty, refused = :faulty where id = :id")
                .param("rows", count)
                .param("faulty", faulty)
                .param("id", upload)
                .update();
        return count;
    }

    /** The next rows, limited by count and by characters, so that long rows don't fill the memory. */
    private static List<RawRow> batch(Iterator<RawRow> given) {
        List<RawRow> batch = new ArrayList<>();
        long characters = 0;
        while (given.hasNext() && batch.size() < BATCH && characters < BATCH_CHARACTERS) {
            RawRow row = given.next();
            characters += characters(row);
            batch.add(row);
        }
        return batch;
    }

    private static long characters(RawRow row) {
        return row instanceof RawRow.Cells(var line, var cells)
                ? cells.stream().mapToLong(String::length).sum()
                : 0;
    }

    @Override
    public boolean takeChunk(int most, Work work) {
        return take(() -> claimed(jdbc.sql(NEXT)), most, work);
    }

    @Override
    public boolean takeChunkOf(UUID upload, int most, Work work) {
        return take(() -> claimed(jdbc.sql(ONE).param("id", upload)), most, work);
    }

    private List<Claimed> claimed(JdbcClient.StatementSpec claim) {
        return claim.param("patience", patience).query(StoredUploads::claimed).list();
    }

    private boolean take(Supplier<List<Claimed>> claim, int most, Work work) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                List<Claimed> found = claim.get();
                found.forEach(one -> takeSafely(one, most, work));
                return !found.isEmpty();
            }));
        } catch (DataAccessException | TransactionException e) {
            throw new StoreUnavailable(e);
        }
    }

    /**
     * Decides what is at fault if the work fails. If the database refuses the content, or if our own code fails, the
     * upload is at fault, and perhaps only one of its rows. A statement with an error or without permission fails at
     * every attempt, so the upload is at fault, but no row. In all other cases the store is at fault.
     */
    private void takeSafely(Claimed claimed, int most, Work work) {
        try {
            take(upload(claimed), most, work);
        } catch (DataAccessException | TransactionException e) {
            String refused = sqlClass(e);
            if (OF_CONTENT.contains(refused) || OF_STATEMENT.equals(refused)) {
                throw new BrokenUpload(claimed.id(), OF_CONTENT.contains(refused), e);
            }
            throw e;
        } catch (RuntimeException | Error e) {
            throw new BrokenUpload(claimed.id(), true, e);
        }
    }

    private static String sqlClass(Throwable thrown) {
        return SqlStates.of(thrown)
                .findFirst()
                .map(state -> state.substring(0, 2))
                .orElse("");
    }

    @Override
    public void fail(UUID upload, String fault) {
        jdbc.sql(
                        "update upload set state = 'FAILED', fault = :fault, ended_at = :at where id = :id and state = 'RUNNING'")
                .param("fault", fault)
                .param("at", now())
                .param("id", upload)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private void take(Upload upload, int most, Work work) {
        List<RawRow.Cells> open = rows.open(upload.id(), most);
        if (!open.isEmpty()) {
            List<RowResult> results = work.on(upload, open);
            rows.finish(upload.id(), results);
            jdbc.sql("""
                    update upload set done = done + :done, accepted = accepted + :accepted, joined = joined + :joined,
                                      refused = refused + :refused
                    where id = :id
                    """)
                    .param("done", results.size())
                    .param("accepted", count(results, RowResult.Outcome.ACCEPTED))
                    .param("joined", count(results, RowResult.Outcome.JOINED))
                    .param("refused", count(results, RowResult.Outcome.REFUSED))
                    .param("id", upload.id())
                    .update();
        }
        if (open.size() < most) {
            jdbc.sql(FINISH).param("at", now()).param("id", upload.id()).update();
        }
    }

    private static long count(List<RowResult> results, RowResult.Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }

    /**
     * An upload as it is stored. Its mapping and its channels are still texts, so that a failure to parse them can name
     * the upload.
     */
    private record Claimed(
            UUID id,
            String name,
            Actor actor,
            List<String> channels,
            String mapping,
            List<String> header,
            Instant at) {}

    private static Claimed claimed(ResultSet row, int number) throws SQLException {
        return new Claimed(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new Actor(row.getString("client"), row.getString("unit"), row.getString("role"), null),
                List.of((String[]) row.getArray("channels").getArray()),
                row.getString("mapping"),
                List.of((String[]) row.getArray("header").getArray()),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }

    private Upload upload(Claimed claimed) {
        return new Upload(
                claimed.id(),
                claimed.name(),
                claimed.actor(),
                claimed.channels().stream().map(Channel::valueOf).collect(Collectors.toSet()),
                json.readValue(claimed.mapping(), Mapping.class),
                claimed.header(),
                claimed.at());
    }

    @Override
    public Optional<Progress> progress(UUID upload) {
        return jdbc.sql("""
                select id, name, client, state, uploaded_at, rows, done, accepted, joined, refused, fault, forgotten
                from upload where id = :id
                """)
                .param("id", upload)
                .query((row, number) -> progress(row))
                .optional();
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
                row.getLong("refused"),
                row.getString("fault"),
                row.getBoolean("forgotten"));
    }

    @Override
    public List<RowResult> results(UUID upload, Set<RowResult.Outcome> outcomes, long after, int limit) {
        return rows.results(upload, outcomes, after, limit);
    }
}
