package org.fenbo.dispatch.governor.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fenbo.backbone.events.AfterCommit;
import org.fenbo.backbone.kernel.Aggregates.Changed;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseFollower;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.ClosureEvent;
import org.fenbo.dispatch.casefile.FilingEvent.CaseFiled;
import org.fenbo.dispatch.casefile.FilingEvent.CaseReclassified;
import org.fenbo.dispatch.casefile.OrderEvent.OrderDispatched;
import org.fenbo.dispatch.casefile.ReturnEvent.ReturnGranted;
import org.fenbo.dispatch.governor.AutomaticOrder;
import org.fenbo.dispatch.governor.GovernedCases;
import org.fenbo.dispatch.governor.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * One row per case: its automatic order, and whether the order was right. The row follows from the state
 * of the case and is written in the transaction of the change. So after a crash, or if a change is repeated, no case is
 * missing and none counts twice. An order counts for the category that the case had when the order was given. If the case
 * had none then, its row has no category, and the order counts for no category.
 */
public final class GovernedCaseRows implements CaseFollower, GovernedCases {
    private static final String WRITE = """
            insert into governed_case as g (number, category, received_at, unit, duty, dispatched_at, verdict, returned,
                                            judged_at)
            select number, category, received_at, unit, duty, dispatched_at, verdict, returned,
                   case when verdict is not null then changed_at end
            from unnest(?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::timestamptz[], ?::text[],
                        ?::bool[], ?::timestamptz[])
              as c(number, category, received_at, unit, duty, dispatched_at, verdict, returned, changed_at)
            on conflict (number) do update
              set category = case when g.unit is null then excluded.category else g.category end,
                  unit = excluded.unit, duty = excluded.duty, dispatched_at = excluded.dispatched_at,
                  verdict = excluded.verdict, returned = excluded.returned,
                  judged_at = case when g.verdict is not distinct from excluded.verdict then g.judged_at
                                   else excluded.judged_at end
              where (g.unit, g.verdict, g.returned) is distinct from (excluded.unit, excluded.verdict, excluded.returned)
                 or g.unit is null and g.category is distinct from excluded.category
            returning case when verdict is not null then category end as judged
            """;

    /** Reads one row of the index per category, and not all rows. */
    private static final String CATEGORIES = """
            with recursive found as (
              (select category from governed_case where category is not null order by category limit 1)
              union all
              select (select g.category from governed_case g where g.category > f.category order by g.category limit 1)
              from found f where f.category is not null)
            select category from found where category is not null
            """;

    private static final String WINDOWS = """
            with asked as (
              select * from unnest(:categories::text[], :since::timestamptz[], :windows::int[])
                as a(category, since, size))
            """;

    private static final String FIGURES = WINDOWS + """
            select a.category, f.cases, f.sent, j.orders, j.right_orders, j.wrong
            from asked a
            cross join lateral (
              select count(*) as cases, count(l.unit) as sent
              from (select g.unit from governed_case g where g.category = a.category
                    order by g.received_at desc, g.number desc limit a.size) l) f
            cross join lateral (
              select count(*) as orders, count(*) filter (where l.verdict = 'RIGHT') as right_orders,
                     array_agg(l.number order by l.judged_at desc, l.number desc)
                       filter (where l.verdict = 'WRONG') as wrong
              from (select g.number, g.verdict, g.judged_at from governed_case g
                    where g.category = a.category and g.dispatched_at >= a.since
                      and g.verdict is distinct from 'NONE'
                    order by g.dispatched_at desc, g.number desc limit a.size) l) j
            order by a.category
            """;

    /** The duties of a category are read from the index with one row per duty, then the last orders of each duty. */
    private static final String RETURNS = WINDOWS + """
            select d.duty, a.category, r.*
            from asked a
            cross join lateral (
              with recursive found as (
                (select g.duty from governed_case g where g.category = a.category and g.duty is not null
                 order by g.duty limit 1)
                union all
                select (select g.duty from governed_case g where g.category = a.category and g.duty > f.duty
                        order by g.duty limit 1)
                from found f where f.duty is not null)
              select duty from found where duty is not null) d
            cross join lateral (
              select count(*) as returns,
                     (array_agg(l.number order by l.dispatched_at, l.number))[1] as first,
                     min(l.dispatched_at) as first_at,
                     (array_agg(l.number order by l.dispatched_at desc, l.number desc))[1] as last,
                     max(l.dispatched_at) as last_at
              from (select g.number, g.verdict, g.returned, g.dispatched_at from governed_case g
                    where g.category = a.category and g.duty = d.duty and g.dispatched_at >= a.since
                      and g.verdict is distinct from 'NONE'
                    order by g.dispatched_at desc, g.number desc limit a.size) l
              where l.verdict = 'WRONG' and l.returned) r
            where r.returns > 0
            order by d.duty, a.category
            """;

    private final JdbcClient jdbc;
    private final Set<CategoryCode> judged = ConcurrentHashMap.newKeySet();

    public GovernedCaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            CaseFile file, Optional<CategoryCode> category, Optional<AutomaticOrder> order, Instant changedAt) {}

    private record Column(String type, Function<Row, @Nullable Object> value) {
        SqlArrayValue of(List<Row> rows) {
            return new SqlArrayValue(type, rows.stream().map(value).toArray());
        }
    }

    private static final List<Column> COLUMNS = List.of(
            new Column("text", row -> row.file().number().value()),
            new Column("text", row -> row.category().map(CategoryCode::value).orElse(null)),
            new Column("timestamptz", row -> utc(row.file().matter().receivedAt())),
            new Column("text", of(order -> order.unit().value())),
            new Column("text", of(order -> order.duty().orElse(null))),
            new Column("timestamptz", of(order -> utc(order.dispatchedAt()))),
            new Column("text", of(order -> order.verdict().map(Enum::name).orElse(null))),
            new Column("bool", row -> row.order().map(AutomaticOrder::returned).orElse(false)),
            new Column("timestamptz", row -> utc(row.changedAt())));

    private static Function<Row, @Nullable Object> of(Function<AutomaticOrder, @Nullable Object> value) {
        return row -> {
            AutomaticOrder order = row.order().orElse(null);
            return order == null ? null : value.apply(order);
        };
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    @Override
    public void follow(List<Changed<CaseFile, CaseEvent>> changes) {
        List<Row> rows = changes.stream().flatMap(GovernedCaseRows::row).toList();
        if (!rows.isEmpty()) {
            List<CategoryCode> changed = jdbc
                    .sql(WRITE)
                    .params(COLUMNS.stream().map(column -> column.of(rows)).toList())
                    .query((row, number) -> Optional.ofNullable(row.getString("judged")))
                    .stream()
                    .flatMap(Optional::stream)
                    .map(CategoryCode::new)
                    .toList();
            if (!changed.isEmpty()) {
                AfterCommit.run(() -> judged.addAll(changed));
            }
        }
    }

    private static Stream<Row> row(Changed<CaseFile, CaseEvent> change) {
        CaseFile file = change.state();
        return change.events().stream().anyMatch(GovernedCaseRows::mayJudge)
                ? Stream.of(new Row(
                        file,
                        Optional.ofNullable(file.matter().category()),
                        AutomaticOrder.of(file),
                        change.events().getLast().at()))
                : Stream.empty();
    }

    /** Whether the event may change the row of its case. */
    private static boolean mayJudge(CaseEvent event) {
        return event instanceof CaseFiled
                || event instanceof CaseReclassified
                || event instanceof OrderDispatched
                || event instanceof ReturnGranted
                || event instanceof ClosureEvent;
    }

    @Override
    public Set<CategoryCode> takeJudged() {
        Set<CategoryCode> taken = new HashSet<>(judged);
        judged.removeAll(taken);
        return taken;
    }

    @Override
    public List<CategoryCode> categories() {
        return jdbc.sql(CATEGORIES)
                .query((row, number) -> new CategoryCode(row.getString("category")))
                .list();
    }

    private JdbcClient.StatementSpec asking(String sql, List<Window> windows) {
        return jdbc.sql(sql)
                .param(
                        "categories",
                        new SqlArrayValue(
                                "text",
                                windows.stream()
                                        .map(one -> one.category().value())
                                        .toArray()))
                .param(
                        "since",
                        new SqlArrayValue(
                                "timestamptz",
                                windows.stream().map(one -> utc(one.since())).toArray()))
                .param(
                        "windows",
                        new SqlArrayValue(
                                "int", windows.stream().map(Window::window).toArray()));
    }

    @Override
    public List<Figures> figures(List<Window> windows) {
        return windows.isEmpty()
                ? List.of()
                : asking(FIGURES, windows)
                        .query((row, number) -> new Figures(
                                new CategoryCode(row.getString("category")),
                                row.getInt("cases"),
                                row.getInt("sent"),
                                new Tally(row.getInt("orders"), row.getInt("right_orders"), numbers(row))))
                        .list();
    }

    private static List<CaseNumber> numbers(ResultSet row) throws SQLException {
        Array wrong = row.getArray("wrong");
        return wrong == null
                ? List.of()
                : Arrays.stream((String[]) wrong.getArray())
                        .map(CaseNumber::new)
                        .toList();
    }

    @Override
    public List<ReturnsOfDuty> returns(List<Window> windows) {
        return windows.isEmpty()
                ? List.of()
                : asking(RETURNS, windows)
                        .query((row, number) -> new ReturnsOfDuty(
                                row.getString("duty"),
                                new CategoryCode(row.getString("category")),
                                row.getInt("returns"),
                                returned(row, "first"),
                                returned(row, "last")))
                        .list();
    }

    private static Returned returned(ResultSet row, String which) throws SQLException {
        return new Returned(
                new CaseNumber(row.getString(which)),
                row.getObject(which + "_at", OffsetDateTime.class).toInstant());
    }
}
