package org.fenbo.supervision.board.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.fenbo.supervision.board.BoardCases;
import org.fenbo.supervision.board.Figures;
import org.fenbo.supervision.board.DueState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The board's cases in PostgreSQL. A case's deadline is that of its clock, in whichever order the two arrived. */
public final class StoredBoardCases implements BoardCases {
    private static final String FILE = """
            insert into board_case (number, filed_at, category, area, channel, nature)
            select * from unnest(?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[])
            on conflict do nothing
            """;

    private static final String GIVE = """
            update board_case b set unit = n.unit
            from unnest(?::text[], ?::text[]) as n(number, unit) where b.number = n.number
            """;

    private static final String CLOSE = """
            update board_case b set closed_at = n.closed_at
            from unnest(?::text[], ?::timestamptz[]) as n(number, closed_at) where b.number = n.number
            """;

    /** The rule of {@link DueState} in SQL, for all cases. */
    private static final String COUNT = """
            select b.unit,
              count(*) filter (where b.closed_at is null) as open,
              count(*) filter (where b.closed_at is null and c.due_at > n.now
                and extract(epoch from c.due_at - n.now) <= ? * extract(epoch from c.due_at - c.started_at))
                as due_soon,
              count(*) filter (where b.closed_at is null and c.due_at <= n.now) as overdue,
              count(*) filter (where b.closed_at is not null) as closed,
              count(*) filter (where b.closed_at >= c.due_at) as closed_overdue,
              count(*) filter (where b.closed_at is not null and c.due_at is not null) as judged
            from (select ?::timestamptz as now) n
              cross join board_case b left join clock c on c.case_number = b.number and c.clock = 'case'
            where ? or b.area = any (?) or b.unit = any (?)
            group by b.unit
            """;

    private static final String UNFLAGGED = """
            select count(distinct c.case_number) from clock c left join board_case b on b.number = c.case_number
            where c.state = 'RUNNING' and c.due_at <= ? and (? or b.area = any (?) or b.unit = any (?))
            """;

    private final JdbcTemplate jdbc;

    public StoredBoardCases(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void file(List<Filed> cases) {
        if (!cases.isEmpty()) {
            jdbc.update(connection -> {
                PreparedStatement file = connection.prepareStatement(FILE);
                text(file, 1, cases, Filed::number);
                file.setArray(2, connection.createArrayOf("timestamptz", column(cases, one -> time(one.filedAt()))));
                text(file, 3, cases, Filed::category);
                text(file, 4, cases, Filed::area);
                text(file, 5, cases, Filed::channel);
                text(file, 6, cases, Filed::nature);
                return file;
            });
        }
    }

    @Override
    public void give(Map<String, String> unitByNumber) {
        List<Map.Entry<String, String>> inOrder = inOrder(unitByNumber);
        if (!inOrder.isEmpty()) {
            jdbc.update(connection -> {
                PreparedStatement give = connection.prepareStatement(GIVE);
                text(give, 1, inOrder, Map.Entry::getKey);
                text(give, 2, inOrder, Map.Entry::getValue);
                return give;
            });
        }
    }

    @Override
    public void close(Map<String, Instant> timeByNumber) {
        List<Map.Entry<String, Instant>> inOrder = inOrder(timeByNumber);
        if (!inOrder.isEmpty()) {
            jdbc.update(connection -> {
                PreparedStatement close = connection.prepareStatement(CLOSE);
                text(close, 1, inOrder, Map.Entry::getKey);
                close.setArray(
                        2, connection.createArrayOf("timestamptz", column(inOrder, one -> time(one.getValue()))));
                return close;
            });
        }
    }

    @Override
    public void remove(Set<String> numbers) {
        if (!numbers.isEmpty()) {
            jdbc.update("delete from board_case where number = any (?)", (Object)
                    numbers.stream().sorted().toArray(String[]::new));
        }
    }

    private static <V> List<Map.Entry<String, V>> inOrder(Map<String, V> byNumber) {
        return List.copyOf(new TreeMap<>(byNumber).entrySet());
    }

    private static <T> void text(
            PreparedStatement statement, int place, List<T> rows, Function<T, @Nullable Object> value)
            throws SQLException {
        statement.setArray(place, statement.getConnection().createArrayOf("text", column(rows, value)));
    }

    private static <T> Object[] column(List<T> rows, Function<T, @Nullable Object> value) {
        List<@Nullable Object> cells = new ArrayList<>(rows.size());
        rows.forEach(row -> cells.add(value.apply(row)));
        return cells.toArray();
    }

    @Override
    public Counted count(Instant now, Visible visible) {
        OffsetDateTime at = time(now);
        String[] areas = visible.areas().toArray(String[]::new);
        String[] ofUnits = visible.units().toArray(String[]::new);
        Map<String, Figures> units = new TreeMap<>();
        List<Figures> withoutUnit = new ArrayList<>();
        jdbc.query(
                COUNT,
                row -> {
                    String unit = row.getString("unit");
                    if (unit == null) {
                        withoutUnit.add(figures(row));
                    } else {
                        units.put(unit, figures(row));
                    }
                },
                Standing.SOON,
                at,
                visible.all(),
                areas,
                ofUnits);
        Long unflagged = jdbc.queryForObject(UNFLAGGED, Long.class, at, visible.all(), areas, ofUnits);
        return new Counted(
                units,
                withoutUnit.stream().reduce(Figures.NONE, Figures::plus),
                Objects.requireNonNullElse(unflagged, 0L));
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getLong("open"),
                row.getLong("due_soon"),
                row.getLong("overdue"),
                row.getLong("closed"),
                row.getLong("closed_overdue"),
                row.getLong("judged"));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
