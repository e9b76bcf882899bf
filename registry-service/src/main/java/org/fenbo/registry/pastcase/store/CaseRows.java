package org.fenbo.registry.pastcase.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.fenbo.registry.pastcase.PastCase;
import org.fenbo.registry.pastcase.PastCase.Point;
import org.fenbo.registry.pastcase.PastCases.Ground;
import org.fenbo.registry.pastcase.PastCases.Step.Dispatched;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Writes the changes of a batch in one statement, one row per case. The first event of a case creates the row of the
 * case. This event may come from either topic.
 */
final class CaseRows {
    private static final String WRITE = """
            insert into heard_case as c (number, category, area, channel, nature, filed_at, longitude, latitude,
                                         first_unit, first_ground, first_duty, unit, returns, closed_at,
                                         waits, handled, first_returned, reclassified)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::float8[],
                                 ?::float8[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::timestamptz[],
                                 ?::text[], ?::bool[], ?::bool[], ?::bool[])
            on conflict (number) do update set
              category = case when excluded.reclassified then excluded.category
                              when excluded.filed_at is null or c.reclassified then c.category
                              else excluded.category end,
              reclassified = c.reclassified or excluded.reclassified,
              area = case when excluded.filed_at is null then c.area else excluded.area end,
              channel = case when excluded.filed_at is null then c.channel else excluded.channel end,
              nature = case when excluded.filed_at is null then c.nature else excluded.nature end,
              longitude = case when excluded.filed_at is null then c.longitude else excluded.longitude end,
              latitude = case when excluded.filed_at is null then c.latitude else excluded.latitude end,
              filed_at = coalesce(excluded.filed_at, c.filed_at),
              first_ground = case when c.first_unit is null then excluded.first_ground else c.first_ground end,
              first_duty = case when c.first_unit is null then excluded.first_duty else c.first_duty end,
              first_unit = coalesce(c.first_unit, excluded.first_unit),
              unit = coalesce(excluded.unit, c.unit),
              returns = c.returns + excluded.returns,
              closed_at = nullif(coalesce(excluded.closed_at, c.closed_at), '-infinity'),
              waits = coalesce(excluded.waits, c.waits),
              handled = coalesce(excluded.handled, c.handled),
              first_returned = c.first_returned or excluded.first_returned
            """;

    /** A case whose first batch has its closing and its redo is open. */
    private static final String OPEN_AGAIN = """
            update heard_case set closed_at = null where closed_at = '-infinity' and number = any (?::text[])
            """;

    /** PostgreSQL's word for a time before all times. */
    private static final String BEFORE_ALL = "-infinity";

    private final JdbcClient jdbc;

    CaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Column(String type, Function<CaseChange, @Nullable Object> of) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("text", CaseChange::number),
            new Column("text", CaseChange::category),
            new Column("text", change -> filed(change, PastCase::area)),
            new Column("text", change -> filed(change, PastCase::channel)),
            new Column("text", change -> filed(change, PastCase::nature)),
            new Column(
                    "timestamptz",
                    change -> filed(change, filed -> filed.filedAt().atOffset(ZoneOffset.UTC))),
            new Column("float8", change -> point(change, Point::longitude)),
            new Column("float8", change -> point(change, Point::latitude)),
            new Column("text", change -> first(change, Dispatched::unit)),
            new Column(
                    "text",
                    change -> first(change, dispatched -> dispatched.ground().name())),
            new Column("text", change -> first(change, Dispatched::duty)),
            new Column("text", CaseChange::unit),
            new Column("int", CaseChange::returns),
            new Column("timestamptz", CaseRows::closedAt),
            new Column("text", CaseRows::waits),
            new Column("bool", CaseChange::handled),
            new Column("bool", CaseChange::firstReturned),
            new Column("bool", CaseChange::isReclassified));

    private static @Nullable Object filed(CaseChange change, Function<PastCase, @Nullable Object> column) {
        PastCase filed = change.filed();
        return filed == null ? null : column.apply(filed);
    }

    private static @Nullable Object point(CaseChange change, Function<Point, Object> column) {
        return filed(change, filed -> filed.point() == null ? null : column.apply(filed.point()));
    }

    private static @Nullable Object first(CaseChange change, Function<Dispatched, @Nullable Object> column) {
        Dispatched first = change.first();
        return first == null ? null : column.apply(first);
    }

    private static @Nullable Object waits(CaseChange change) {
        Ground waits = change.waits();
        return waits == null ? null : waits.name();
    }

    /** For a reopened case: before all times. The statement then removes the time of the end. */
    private static @Nullable Object closedAt(CaseChange change) {
        if (change.isOpenAgain()) {
            return BEFORE_ALL;
        }
        Instant closedAt = change.closedAt();
        return closedAt == null ? null : closedAt.atOffset(ZoneOffset.UTC);
    }

    void write(Collection<CaseChange> changes) {
        jdbc.sql(WRITE)
                .params(COLUMNS.stream().map(column -> array(column, changes)).toList())
                .update();
        List<String> openAgain = changes.stream()
                .filter(CaseChange::isOpenAgain)
                .map(CaseChange::number)
                .toList();
        if (!openAgain.isEmpty()) {
            jdbc.sql(OPEN_AGAIN)
                    .params(new SqlArrayValue("text", openAgain.toArray()))
                    .update();
        }
    }

    private static SqlArrayValue array(Column column, Collection<CaseChange> changes) {
        return new SqlArrayValue(
                column.type(), changes.stream().map(column.of()).toArray());
    }
}
