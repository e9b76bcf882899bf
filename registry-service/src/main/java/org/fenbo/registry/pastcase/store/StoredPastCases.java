package org.fenbo.registry.pastcase.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.fenbo.registry.pastcase.PastCase;
import org.fenbo.registry.pastcase.PastCase.Point;
import org.fenbo.registry.pastcase.PastCases;
import org.springframework.jdbc.core.JdbcTemplate;

/** Past cases as a table. */
public final class StoredPastCases implements PastCases {
    private static final int PAGE = 2_000;
    private static final String COLUMNS =
            "select number, category, area, channel, nature, filed_at, longitude, latitude from heard_case";
    private static final String IN_TIME = " where filed_at >= ? and filed_at < ?";

    private final JdbcTemplate jdbc;
    private final CaseRows rows;

    public StoredPastCases(JdbcTemplate jdbc) {
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
        // A case that ended after it was forgotten has no time of filing any more.
        jdbc.update(
                "delete from heard_case where filed_at < ? or filed_at is null and closed_at < ?",
                at(before),
                at(before));
    }

    @Override
    public int count(Instant from, Instant until) {
        return number("select count(*) from heard_case" + IN_TIME, at(from), at(until));
    }

    private int number(String sql, Object... arguments) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Integer.class, arguments));
    }

    @Override
    public void each(Instant from, Instant until, Consumer<PastCase> taker) {
        String after = "";
        List<PastCase> page;
        do {
            page = jdbc.query(
                    COLUMNS + IN_TIME + " and number > ? order by number limit " + PAGE,
                    (row, index) -> pastCase(row),
                    at(from),
                    at(until),
                    after);
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
        return jdbc.query(
                COLUMNS + " where closed_at is null and filed_at is not null order by number",
                (row, index) -> pastCase(row));
    }

    @Override
    public Figures figures(Instant from, Instant until) {
        Object[] time = {at(from), at(until)};
        Map<Ground, Integer> firstOrders = new EnumMap<>(Ground.class);
        jdbc.query(
                "select first_ground, count(*) from heard_case" + IN_TIME
                        + " and first_ground is not null group by first_ground",
                row -> {
                    firstOrders.put(Ground.valueOf(row.getString(1)), row.getInt(2));
                },
                time);
        Map<String, Integer> gaps = new TreeMap<>();
        jdbc.query(
                "select coalesce(category, ''), count(*) from heard_case" + IN_TIME
                        + " and first_ground = 'FIRST_CONTACT' group by 1",
                row -> {
                    gaps.put(row.getString(1), row.getInt(2));
                },
                time);
        return new Figures(
                count(from, until),
                firstOrders,
                number("select count(*) from heard_case" + IN_TIME + " and closed_at is not null", time),
                number(
                        "select count(*) from heard_case" + IN_TIME
                                + " and closed_at is not null and first_unit = unit",
                        time),
                gaps);
    }

    @Override
    public Use use(String duty, String team) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*), count(*) filter (where returns > 0) from heard_case"
                        + " where first_duty = ? and first_unit = ?",
                (row, index) -> new Use(row.getInt(1), row.getInt(2)),
                duty,
                team));
    }
}
