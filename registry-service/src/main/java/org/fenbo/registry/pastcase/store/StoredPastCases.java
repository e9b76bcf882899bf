package org.fenbo.registry.pastcase.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.fenbo.registry.pastcase.PastCase;
import org.fenbo.registry.pastcase.PastCase.Point;
import org.fenbo.registry.pastcase.PastCases;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Past cases in a table. */
public final class StoredPastCases implements PastCases {
    private static final int PAGE = 2_000;
    private static final String COLUMNS =
            "select number, category, area, channel, nature, filed_at, longitude, latitude from heard_case";
    private static final String IN_TIME = " where filed_at >= :from and filed_at < :until";

    private final JdbcClient jdbc;
    private final CaseRows rows;

    public StoredPastCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new CaseRows(jdbc);
    }

    @Override
    public void note(List<Step> steps) {
        rows.write(CaseChange.merged(steps));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public void forget(Instant before) {
        // After a case was deleted, a later event of the case creates a row without a time of filing. The second
        // condition deletes this row.
        jdbc.sql("delete from heard_case where filed_at < :before or filed_at is null and closed_at < :before")
                .param("before", at(before))
                .update();
    }

    @Override
    public int count(Instant from, Instant until) {
        return number("", from, until);
    }

    private int number(String condition, Instant from, Instant until) {
        return inTime("select count(*) from heard_case" + IN_TIME + condition, from, until)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec inTime(String sql, Instant from, Instant until) {
        return jdbc.sql(sql).param("from", at(from)).param("until", at(until));
    }

    @Override
    public void each(Instant from, Instant until, Consumer<PastCase> taker) {
        String after = "";
        List<PastCase> page;
        do {
            page = inTime(COLUMNS + IN_TIME + " and number > :after order by number limit " + PAGE, from, until)
                    .param("after", after)
                    .query((row, index) -> pastCase(row))
                    .list();
            page.forEach(taker);
            after = page.isEmpty() ? after : page.getLast().number();
        } while (page.size() == PAGE);
    }

    private static PastCase pastCase(ResultSet row) throws SQLException {
        double longitude = row.getDouble("longitude");
        boolean placed = !row.wasNull();
        return new PastCase(
                row.getString("number"),
                row.getString("category"),
                row.getString("area"),
                row.getString("channel"),
                row.getString("nature"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                placed ? new Point(longitude, row.getDouble("latitude")) : null);
    }

    @Override
    public List<PastCase> open() {
        return jdbc.sql(COLUMNS + " where closed_at is null and filed_at is not null order by number")
                .query((row, index) -> pastCase(row))
                .list();
    }

    @Override
    public Figures figures(Instant from, Instant until) {
        Map<Ground, Integer> firstOrders = new EnumMap<>(Ground.class);
        inTime(
                        "select first_ground, count(*) from heard_case" + IN_TIME
                                + " and first_ground is not null group by first_ground",
                        from,
                        until)
                .query(row -> {
                    firstOrders.put(Ground.valueOf(row.getString(1)), row.getInt(2));
                });
        Map<String, Integer> gaps = new TreeMap<>();
        inTime(
                        "select coalesce(category, ''), count(*) from heard_case" + IN_TIME
                                + " and first_ground = 'FIRST_CONTACT' group by 1",
                        from,
                        until)
                .query(row -> {
                    gaps.put(row.getString(1), row.getInt(2));
                });
        return new Figures(
                count(from, until),
                firstOrders,
                number(" and closed_at is not null", from, until),
                number(" and closed_at is not null and first_unit = unit", from, until),
                gaps);
    }

    @Override
    public Use use(String duty, String team) {
        return jdbc.sql("""
                select count(*), count(*) filter (where returns > 0) from heard_case
                where first_duty = :duty and first_unit = :team
                """)
                .param("duty", duty)
                .param("team", team)
                .query((row, index) -> new Use(row.getInt(1), row.getInt(2)))
                .single();
    }
}
