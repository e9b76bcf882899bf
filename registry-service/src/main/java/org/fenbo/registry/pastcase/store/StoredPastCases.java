package org.fenbo.registry.pastcase.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.fenbo.registry.pastcase.PastCase;
import org.fenbo.registry.pastcase.PastCase.Point;
import org.fenbo.registry.pastcase.PastCases;
import org.fenbo.registry.pastcase.UnlistedCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

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

    /** The unlisted orders of the same cases. */
    public UnlistedCases unlisted() {
        return new StoredUnlistedCases(jdbc);
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
        jdbc.sql("delete from unlisted_order u where not exists"
                        + " (select from heard_case c where c.number = u.number)")
                .update();
    }

    @Override
    public int count(Instant from, Instant until) {
        return inTime("select count(*) from heard_case" + IN_TIME, from, until)
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

    @Override
    public Set<String> known(Collection<String> numbers) {
        return Set.copyOf(jdbc.sql("select number from heard_case where number = any(:numbers)")
                .param("numbers", new SqlArrayValue("text", numbers.toArray()))
                .query((row, index) -> row.getString("number"))
                .list());
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
    public List<Handled> handled(Instant from, Instant until) {
        return inTime(
                        """
                        select category, area, unit, count(*), min(filed_at), max(filed_at),
                               (array_agg(number order by filed_at, number))[1],
                               (array_agg(number order by filed_at desc, number desc))[1]
                        from heard_case
                        """ + IN_TIME
                                + " and handled and category is not null"
                                + " and unit is not null group by 1, 2, 3 order by 1, 2, 3",
                        from,
                        until)
                .query((row, index) -> handled(row))
                .list();
    }

    private static Handled handled(ResultSet row) throws SQLException {
        return new Handled(
                row.getString("category"),
                row.getString("area"),
                row.getString("unit"),
                row.getInt(4),
                new Span(dated(row, 5), dated(row, 6)));
    }

    /** @param at column of the time of filing; the column of the number is two columns after it */
    private static Dated dated(ResultSet row, int at) throws SQLException {
        return new Dated(
                row.getString(at + 2), row.getObject(at, OffsetDateTime.class).toInstant());
    }

    @Override
    public List<PastCase> open() {
        return jdbc.sql(COLUMNS + " where closed_at is null and filed_at is not null order by number")
                .query((row, index) -> pastCase(row))
                .list();
    }

    @Override
    public Figures figures(Instant from, Instant until) {
        List<Group> groups = inTime("""
                        select coalesce(c.first_unit, ''), coalesce(c.area, ''), coalesce(c.first_ground, c.waits), count(*),
                               count(*) filter (where c.handled),
                               count(*) filter (where c.handled and c.first_unit = c.unit)
                        from heard_case c
                        """ + IN_TIME + " group by 1, 2, 3 order by 1, 2, 3", from, until)
                .query((row, index) -> group(row))
                .list();
        List<Gap> gaps = inTime(
                        """
                        select coalesce(category, ''), count(*),
                               count(*) filter (where first_unit is null and closed_at is null)
                        from heard_case
                        """ + IN_TIME
                                + " and coalesce(first_ground, waits) = 'FIRST_CONTACT' group by 1 order by 2 desc, 1",
                        from,
                        until)
                .query((row, index) -> new Gap(row.getString(1), row.getInt(2), row.getInt(3)))
                .list();
        return new Figures(groups, gaps);
    }

    private static Group group(ResultSet row) throws SQLException {
        String answer = row.getString(3);
        return new Group(
                row.getString(1),
                row.getString(2),
                answer == null ? null : Ground.valueOf(answer),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6));
    }

    @Override
    public Use use(String duty, String team, Collection<String> areas) {
        return jdbc.sql("""
                select count(*), count(*) filter (where first_returned) from heard_case
                where first_duty = :duty and first_unit = :team and area = any(:areas::text[])
                """)
                .param("duty", duty)
                .param("team", team)
                .param("areas", new SqlArrayValue("text", areas.toArray()))
                .query((row, index) -> new Use(row.getInt(1), row.getInt(2)))
                .single();
    }
}
