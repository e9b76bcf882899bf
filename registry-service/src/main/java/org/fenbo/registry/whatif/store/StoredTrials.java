package org.fenbo.registry.whatif.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.whatif.Comparison;
import org.fenbo.registry.whatif.Trial;
import org.fenbo.registry.whatif.Trials;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What-if runs in a table; a result is JSON. */
public final class StoredTrials implements Trials {
    private static final String ALL = """
            select t.*, coalesce(r.changed_at > t.asked_at, false) as outdated
            from what_if t join revision r on r.number = t.revision
            """;

    private static final String HELD = " and runner = ? and state = 'RUNNING'";

    private final JdbcTemplate jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    public StoredTrials(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int begin(NewTrial asked) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "insert into what_if (revision, from_at, until_at, asked_by, asked_at, state, total, done)"
                        + " values (?, ?, ?, ?, ?, 'RUNNING', ?, 0) returning number",
                Integer.class,
                asked.revision(),
                at(asked.from()),
                at(asked.until()),
                asked.by(),
                at(asked.at()),
                asked.cases()));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public List<Running> running() {
        return jdbc.query(
                "select number, runner, beat, claims from what_if where state = 'RUNNING' order by number",
                (row, index) -> new Running(
                        row.getInt("number"),
                        row.getObject("runner", UUID.class),
                        row.getLong("beat"),
                        row.getInt("claims")));
    }

    @Override
    public boolean claim(Running seen, UUID runner) {
        return jdbc.update(
                        "update what_if set runner = ?, beat = beat + 1, claims = claims + 1 where number = ?"
                                + " and state = 'RUNNING' and runner is not distinct from ?::uuid and beat = ?",
                        runner,
                        seen.number(),
                        seen.runner(),
                        seen.beat())
                == 1;
    }

    @Override
    public void beat(int number, UUID runner) {
        jdbc.update("update what_if set beat = beat + 1 where number = ?" + HELD, number, runner);
    }

    @Override
    public boolean progress(int number, UUID runner, int done) {
        return jdbc.update("update what_if set done = ?, beat = beat + 1 where number = ?" + HELD, done, number, runner)
                == 1;
    }

    @Override
    public void finish(int number, UUID runner, Comparison result) {
        jdbc.update(
                "update what_if set state = 'DONE', total = ?, done = ?, result = ? where number = ?" + HELD,
                result.cases(),
                result.cases(),
                json.writeValueAsString(result),
                number,
                runner);
    }

    @Override
    public void fail(int number, UUID runner, Words reason) {
        jdbc.update(
                "update what_if set state = 'FAILED', failure = ? where number = ?" + HELD,
                reason.both(),
                number,
                runner);
    }

    @Override
    public Optional<Trial> find(int number) {
        return jdbc.query(ALL + " where t.number = ?", (row, index) -> trial(row), number).stream()
                .findFirst();
    }

    @Override
    public List<Trial> of(int revision) {
        return jdbc.query(ALL + " where t.revision = ? order by t.number desc", (row, index) -> trial(row), revision);
    }

    private Trial trial(ResultSet row) throws SQLException {
        String result = row.getString("result");
        String failure = row.getString("failure");
        return new Trial(
                row.getInt("number"),
                row.getInt("revision"),
                instant(row, "from_at"),
                instant(row, "until_at"),
                row.getString("asked_by"),
                instant(row, "asked_at"),
                row.getInt("total"),
                row.getInt("done"),
                result == null ? null : json.readValue(result, Comparison.class),
                failure == null ? null : Words.of(failure),
                row.getBoolean("outdated"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
