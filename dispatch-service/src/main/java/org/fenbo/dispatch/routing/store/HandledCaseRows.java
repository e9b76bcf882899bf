package org.fenbo.dispatch.routing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fenbo.dispatch.suggestion.HandledCase;
import org.fenbo.dispatch.suggestion.ModelWeights;
import org.fenbo.dispatch.suggestion.Similarity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Handled cases in the database. Each case of the last minutes has its own row; older cases are added up in sums. Rows
 * are read in the order of the transactions that wrote them. Reading ends before the oldest transaction that still
 * runs. So a row of a slow transaction is read later, but is never skipped (R8).
 */
final class HandledCaseRows {
    /**
     * How many sums are kept. A model keeps fewer tallies than this number, so a starting model could not use more
     * sums.
     */
    private static final int MOST_SUMS = 200_000;

    private static final double HALF_LIFE = ModelWeights.DEFAULT.halfLife().toSeconds();

    private static final String WRITE = """
            insert into lesson (cases, type, main_type, category, street, community, channel, unit, learned_at)
            select * from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                 ?::timestamptz[])
            returning written::text::bigint
            """;
    /** One statement reads sums, rows and horizon, so that all three come from the same snapshot. */
    private static final String READ = """
            with round as (
              select :seen::bigint::text::xid8 as seen, summed, pg_snapshot_xmin(pg_current_snapshot()) as horizon
              from lesson_summed)
            select round.horizon::text::bigint as horizon, round.seen < round.summed as anew, l.*
            from round left join lateral (
              select 0::bigint as written, cases, weight * power(0.5::float8, extract(epoch from newest) / :half_life) as weight,
                     type, main_type, category, street, community, channel, unit, newest as at
              from lesson_sum where round.seen < round.summed
              union all
              select written::text::bigint, cases, cases, type, main_type, category, street, community, channel, unit,
                     learned_at
              from lesson where written >= greatest(round.seen, round.summed) and written < round.horizon) l on true
            order by l.written, l.cases desc
            """;
    /**
     * The stored weight of a sum is the sum of 2^(t / half-life) over its cases, where t is the time of the case. So a
     * new case doesn't change the stored weight of older cases.
     */
    private static final String ADD_UP = """
            with old as (delete from lesson where written < (select next from lesson_summed) returning *)
            insert into lesson_sum as s
              (type, main_type, category, street, community, channel, unit, cases, weight, newest)
            select type, main_type, category, street, community, channel, unit, sum(cases),
                   sum(cases * power(2::float8, extract(epoch from learned_at) / :half_life)), max(learned_at)
            from old group by type, main_type, category, street, community, channel, unit
            on conflict (type, main_type, category, street, community, channel, unit) do update
              set cases = s.cases + excluded.cases, weight = s.weight + excluded.weight,
                  newest = greatest(s.newest, excluded.newest)
            """;

    private static final String FORGET = """
            delete from lesson_sum where cases = 0
              or newest < (select newest from lesson_sum order by newest desc offset :most limit 1)
            """;

    private record Column(String type, Function<HandledCase, Object> value) {
        SqlArrayValue of(List<HandledCase> lessons) {
            return new SqlArrayValue(type, lessons.stream().map(value).toArray());
        }
    }

    /** The columns, in the order of the statement. */
    private static final List<Column> COLUMNS = List.of(
            new Column("int", HandledCase::cases),
            new Column("text", one -> one.likeness().type()),
            new Column("text", one -> one.likeness().mainType()),
            new Column("text", one -> one.likeness().category()),
            new Column("text", one -> one.likeness().street()),
            new Column("text", one -> one.likeness().community()),
            new Column("text", one -> one.likeness().channel()),
            new Column("text", HandledCase::unit),
            new Column("timestamptz", one -> one.at().atOffset(ZoneOffset.UTC)));

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    HandledCaseRows(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** A handled case or a sum, with the number of the transaction that wrote the row; the number is 0 for a sum. */
    record Written(long transaction, HandledCase lesson) {}

    /**
     * The result of reading.
     *
     * @param anew whether the result contains all handled cases, not only new cases
     * @param horizon the number of the first transaction whose rows have not been read yet
     */
    record Found(boolean anew, long horizon, List<Written> lessons) {}

    /** Adds handled cases in the caller's transaction, and returns the number of the transaction. */
    long write(List<HandledCase> lessons) {
        return jdbc.sql(WRITE)
                .params(COLUMNS.stream().map(column -> column.of(lessons)).toList())
                .query((row, number) -> row.getLong(1))
                .list()
                .getFirst();
    }

    /**
     * The handled cases of all transactions from this number up to the horizon. All transactions before the horizon
     * have ended.
     */
    Found since(long seen) {
        List<Written> lessons = new ArrayList<>();
        boolean[] anew = new boolean[1];
        long[] horizon = {seen};
        jdbc.sql(READ).param("seen", seen).param("half_life", HALF_LIFE).query(row -> {
            anew[0] = row.getBoolean("anew");
            horizon[0] = row.getLong("horizon");
            if (row.getString("unit") != null) {
                lessons.add(new Written(row.getLong("written"), lesson(row)));
            }
        });
        return new Found(anew[0], horizon[0], lessons);
    }

    private static HandledCase lesson(ResultSet row) throws SQLException {
        return new HandledCase(
                new Similarity(
                        row.getString("type"),
                        row.getString("main_type"),
                        row.getString("category"),
                        row.getString("street"),
                        row.getString("community"),
                        row.getString("channel")),
                row.getString("unit"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("cases"),
                row.getDouble("weight"));
    }

    /**
     * Adds up the rows that existed at the previous call, and marks the present rows for the next call. If rows are
     * added up before an instance has read them, the instance notices this and reads everything again.
     */
    void addUp() {
        transaction.executeWithoutResult(status -> {
            if (jdbc.sql("select 1 from lesson_summed for update skip locked")
                    .query(Integer.class)
                    .optional()
                    .isPresent()) {
                jdbc.sql(ADD_UP).param("half_life", HALF_LIFE).update();
                jdbc.sql("update lesson_summed set summed = next, next = pg_snapshot_xmin(pg_current_snapshot())")
                        .update();
                jdbc.sql(FORGET).param("most", MOST_SUMS).update();
            }
        });
    }
}
