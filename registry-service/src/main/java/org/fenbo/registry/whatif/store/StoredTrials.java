package org.fenbo.registry.whatif.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.whatif.Comparison;
import org.fenbo.registry.whatif.Comparison.MovedCase;
import org.fenbo.registry.whatif.Trial;
import org.fenbo.registry.whatif.Trials;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import tools.jackson.databind.json.JsonMapper;

/** What-if runs in a table. A result is stored as JSON. */
public final class StoredTrials implements Trials {
    private static final String ALL = """
            select t.*, coalesce(r.changed_at > t.asked_at, false) as outdated
            from what_if t join revision r on r.number = t.revision
            """;

    private static final String HELD = " where number = :number and runner = :runner and state = 'RUNNING'";

    private static final String PROGRESS = """
            with held as (
              update what_if set done = :done, beat = beat + 1
              where number = :number and runner = :runner and state = 'RUNNING' returning number),
            added as (
              insert into what_if_case (trial, case_number, category, area, from_answer, to_answer)
              select held.number, moved.* from held,
                unnest(:cases::text[], :categories::text[], :areas::text[], :froms::text[], :tos::text[]) as moved)
            select count(*) from held
            """;

    private static final String MOVED = """
             from what_if_case
            where trial = :number and (:category::text is null or category = :category)
              and (:from::text is null or from_answer = :from) and (:to::text is null or to_answer = :to)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    public StoredTrials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int begin(NewTrial asked) {
        return jdbc.sql("""
                insert into what_if (revision, from_at, until_at, asked_by, asked_at, state, total, done)
                values (:revision, :from, :until, :by, :at, 'RUNNING', :cases, 0)
                returning number
                """)
                .param("revision", asked.revision())
                .param("from", at(asked.from()))
                .param("until", at(asked.until()))
                .param("by", asked.by())
                .param("at", at(asked.at()))
                .param("cases", asked.cases())
                .query(Integer.class)
                .single();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public List<Running> running() {
        return jdbc.sql("select number, runner, beat, claims from what_if where state = 'RUNNING' order by number")
                .query((row, index) -> new Running(
                        row.getInt("number"),
                        row.getObject("runner", UUID.class),
                        row.getLong("beat"),
                        row.getInt("claims")))
                .list();
    }

    @Override
    public boolean claim(Running seen, UUID runner) {
        return jdbc.sql("""
                        update what_if set runner = :runner, beat = beat + 1, claims = claims + 1
                        where number = :number and state = 'RUNNING'
                          and runner is not distinct from :before::uuid and beat = :beat
                        """)
                        .param("runner", runner)
                        .param("number", seen.number())
                        .param("before", seen.runner())
                        .param("beat", seen.beat())
                        .update()
                == 1;
    }

    @Override
    public void beat(int number, UUID runner) {
        held("beat = beat + 1", number, runner).update();
    }

    /** Changes a run only if this runner has the claim and the run is unfinished. */
    private JdbcClient.StatementSpec held(String change, int number, UUID runner) {
        return jdbc.sql("update what_if set " + change + HELD)
                .param("number", number)
                .param("runner", runner);
    }

    @Override
    public void restart(int number, UUID runner) {
        jdbc.sql("delete from what_if_case where trial in (select number from what_if" + HELD + ")")
                .param("number", number)
                .param("runner", runner)
                .update();
    }

    @Override
    public boolean progress(int number, UUID runner, int done, List<MovedCase> moved) {
        return jdbc.sql(PROGRESS)
                        .param("number", number)
                        .param("runner", runner)
                        .param("done", done)
                        .param("cases", column(moved, MovedCase::number))
                        .param("categories", column(moved, MovedCase::category))
                        .param("areas", column(moved, MovedCase::area))
                        .param("froms", column(moved, MovedCase::from))
                        .param("tos", column(moved, MovedCase::to))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private static SqlArrayValue column(List<MovedCase> moved, Function<MovedCase, String> field) {
        return new SqlArrayValue("text", moved.stream().map(field).toArray());
    }

    @Override
    public Page<MovedCase> moved(int number, Wanted wanted, String after, int limit) {
        List<MovedCase> cases = moved(
                        "select case_number, category, area, from_answer, to_answer" + MOVED
                                + " and case_number > :after order by case_number limit :limit",
                        number,
                        wanted)
                .param("after", after)
                .param("limit", limit)
                .query((row, index) -> new MovedCase(
                        row.getString("case_number"),
                        row.getString("category"),
                        row.getString("area"),
                        row.getString("from_answer"),
                        row.getString("to_answer")))
                .list();
        return new Page<>(
                cases,
                moved("select count(*)" + MOVED, number, wanted)
                        .query(Long.class)
                        .single());
    }

    private JdbcClient.StatementSpec moved(String sql, int number, Wanted wanted) {
        return jdbc.sql(sql)
                .param("number", number)
                .param("category", wanted.category())
                .param("from", wanted.from())
                .param("to", wanted.to());
    }

    @Override
    public void finish(int number, UUID runner, Comparison result) {
        held("state = 'DONE', total = :cases, done = :cases, result = :result", number, runner)
                .param("cases", result.cases())
                .param("result", json.writeValueAsString(result))
                .update();
    }

    @Override
    public void fail(int number, UUID runner, Words reason) {
        held("state = 'FAILED', failure = :reason", number, runner)
                .param("reason", reason.both())
                .update();
    }

    @Override
    public Optional<Trial> find(int number) {
        return jdbc.sql(ALL + " where t.number = :number")
                .param("number", number)
                .query((row, index) -> trial(row))
                .optional();
    }

    @Override
    public List<Trial> of(int revision) {
        return jdbc.sql(ALL + " where t.revision = :revision order by t.number desc")
                .param("revision", revision)
                .query((row, index) -> trial(row))
                .list();
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
