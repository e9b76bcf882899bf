package org.fenbo.supervision.board.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.fenbo.backbone.events.revision.OpenCases;
import org.fenbo.supervision.board.BoardCases;
import org.fenbo.supervision.board.DueState;
import org.fenbo.supervision.board.Figures;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * The board's cases in PostgreSQL. The deadline of a case comes from the row of its clock. The row of the case and the
 * row of the clock may be written in either order.
 */
public final class StoredBoardCases implements BoardCases {
    private static final String FILE = """
            insert into board_case (number, filed_at, category, area, channel, nature)
            select * from unnest(:numbers::text[], :filed::timestamptz[], :categories::text[], :areas::text[],
                                 :channels::text[], :natures::text[])
            on conflict do nothing
            """;

    private static final String GIVE = """
            update board_case b set unit = n.unit
            from unnest(:numbers::text[], :units::text[]) as n(number, unit) where b.number = n.number
            """;

    private static final String REOPEN = """
            update board_case b set closed_at = null, clock = 'case-' || n.round
            from unnest(:numbers::text[], :rounds::int[]) as n(number, round) where b.number = n.number
            """;

    private static final String RECLASSIFY = """
            update board_case b set category = n.category, clock = 'case-' || n.round
            from unnest(:numbers::text[], :categories::text[], :rounds::int[]) as n(number, category, round)
            where b.number = n.number
            """;

    private static final String CLOSE = """
            update board_case b set closed_at = n.closed_at
            from unnest(:numbers::text[], :closed::timestamptz[]) as n(number, closed_at)
            where b.number = n.number
            """;

    /**
     * The rule of {@link DueState} in SQL, which judges all cases at once. A case whose clock is paused is neither due
     * soon nor overdue (TIME-3e).
     */
    private static final String COUNT = """
            select b.unit,
              count(*) filter (where b.closed_at is null) as open,
              count(*) filter (where b.closed_at is null and c.state <> 'PAUSED' and c.due_at > n.now
                and extract(epoch from c.due_at - n.now) <= :soon * extract(epoch from c.due_at - c.started_at))
                as due_soon,
              count(*) filter (where b.closed_at is null and c.state <> 'PAUSED' and c.due_at <= n.now) as overdue,
              count(*) filter (where b.closed_at is not null) as closed,
              count(*) filter (where b.closed_at >= c.due_at) as closed_overdue,
              count(*) filter (where b.closed_at is not null and c.due_at is not null) as judged
            from (select :now::timestamptz as now) n
              cross join board_case b left join clock c on c.case_number = b.number and c.clock = b.clock
            where :all or b.area = any (:areas) or b.unit = any (:units)
            group by b.unit
            """;

    private static final String UNFLAGGED = """
            select count(distinct c.case_number) from clock c left join board_case b on b.number = c.case_number
            where c.state = 'RUNNING' and c.due_at <= :now and (:all or b.area = any (:areas) or b.unit = any (:units))
            """;

    private final JdbcClient jdbc;

    public StoredBoardCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest case on the board that is not closed. */
    public static OpenCases openCases(JdbcClient jdbc) {
        return new OldestOpenCase(jdbc);
    }

    @Override
    public void file(List<Filed> cases) {
        if (!cases.isEmpty()) {
            jdbc.sql(FILE)
                    .param("numbers", texts(cases, Filed::number))
                    .param("filed", times(cases, Filed::filedAt))
                    .param("categories", texts(cases, Filed::category))
                    .param("areas", texts(cases, Filed::area))
                    .param("channels", texts(cases, Filed::channel))
                    .param("natures", texts(cases, Filed::nature))
                    .update();
        }
    }

    @Override
    public void give(Map<String, Optional<String>> unitByNumber) {
        List<Map.Entry<String, Optional<String>>> inOrder = inOrder(unitByNumber);
        if (!inOrder.isEmpty()) {
            jdbc.sql(GIVE)
                    .param("numbers", texts(inOrder, Map.Entry::getKey))
                    .param("units", texts(inOrder, one -> one.getValue().orElse(null)))
                    .update();
        }
    }

    @Override
    public void reopen(Map<String, Integer> roundByNumber) {
        List<Map.Entry<String, Integer>> inOrder = inOrder(roundByNumber);
        if (!inOrder.isEmpty()) {
            jdbc.sql(REOPEN)
                    .param("numbers", texts(inOrder, Map.Entry::getKey))
                    .param("rounds", ints(inOrder, Map.Entry::getValue))
                    .update();
        }
    }

    @Override
    public void reclassify(Map<String, Reclassified> byNumber) {
        List<Map.Entry<String, Reclassified>> inOrder = inOrder(byNumber);
        if (!inOrder.isEmpty()) {
            jdbc.sql(RECLASSIFY)
                    .param("numbers", texts(inOrder, Map.Entry::getKey))
                    .param("categories", texts(inOrder, one -> one.getValue().category()))
                    .param("rounds", ints(inOrder, one -> one.getValue().round()))
                    .update();
        }
    }

    @Override
    public void close(Map<String, Instant> timeByNumber) {
        List<Map.Entry<String, Instant>> inOrder = inOrder(timeByNumber);
        if (!inOrder.isEmpty()) {
            jdbc.sql(CLOSE)
                    .param("numbers", texts(inOrder, Map.Entry::getKey))
                    .param("closed", times(inOrder, Map.Entry::getValue))
                    .update();
        }
    }

    @Override
    public void remove(Set<String> numbers) {
        if (!numbers.isEmpty()) {
            jdbc.sql("delete from board_case where number = any (:numbers)")
                    .param("numbers", texts(numbers.stream().sorted().toList(), number -> number))
                    .update();
        }
    }

    private static <V> List<Map.Entry<String, V>> inOrder(Map<String, V> byNumber) {
        return List.copyOf(new TreeMap<>(byNumber).entrySet());
    }

    private static <T> SqlArrayValue texts(List<T> rows, Function<T, @Nullable Object> value) {
        return new SqlArrayValue("text", rows.stream().map(value).toArray());
    }

    private static <T> SqlArrayValue ints(List<T> rows, Function<T, Integer> value) {
        return new SqlArrayValue("int", rows.stream().map(value).toArray());
    }

    private static <T> SqlArrayValue times(List<T> rows, Function<T, Instant> value) {
        return new SqlArrayValue(
                "timestamptz",
                rows.stream().map(value).map(StoredBoardCases::time).toArray());
    }

    @Override
    public Counted count(Instant now, Visible visible) {
        OffsetDateTime at = time(now);
        Map<String, Figures> units = new TreeMap<>();
        List<Figures> withoutUnit = new ArrayList<>();
        of(visible, COUNT).param("soon", DueState.SOON).param("now", at).query(row -> {
            String unit = row.getString("unit");
            if (unit == null) {
                withoutUnit.add(figures(row));
            } else {
                units.put(unit, figures(row));
            }
        });
        long unflagged =
                of(visible, UNFLAGGED).param("now", at).query(Long.class).single();
        return new Counted(units, withoutUnit.stream().reduce(Figures.NONE, Figures::plus), unflagged);
    }

    private JdbcClient.StatementSpec of(Visible visible, String sql) {
        return jdbc.sql(sql)
                .param("all", visible.all())
                .param("areas", texts(List.copyOf(visible.areas()), code -> code))
                .param("units", texts(List.copyOf(visible.units()), code -> code));
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
