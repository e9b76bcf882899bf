package org.fenbo.dispatch.naming.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Aggregates.Changed;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseFollower;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.ClosureEvent;
import org.fenbo.dispatch.casefile.CooperationEvent;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.OrderEvent;
import org.fenbo.dispatch.casefile.Orders;
import org.fenbo.dispatch.casefile.PauseEvent;
import org.fenbo.dispatch.casefile.ReturnEvent;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.naming.OpenOrders;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Writes a row for each open order in the transaction of its change, and reads these rows. */
public final class OpenOrderRows implements CaseFollower, OpenOrders {
    private static final String WRITE = """
            with present as (
                select * from unnest(?::text[], ?::int[], ?::text[], ?::text[], ?::timestamptz[])
                  as p(number, order_number, unit, person, since)
            ), gone as (
                delete from open_order o where o.number = any (?) and not exists
                  (select from present p where p.number = o.number and p.order_number = o.order_number)
            )
            insert into open_order (number, order_number, unit, person, since)
            select number, order_number, unit, person, since from present
            on conflict (number, order_number) do update
              set unit = excluded.unit, person = excluded.person, looked_at = null, alarmed = false
            where open_order.unit <> excluded.unit or open_order.person is distinct from excluded.person
            """;

    private record Row(
            String number,
            Order order,
            UnitCode unit,
            @Nullable String person) {}

    private final JdbcClient jdbc;

    public OpenOrderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void follow(List<Changed<CaseFile, CaseEvent>> changes) {
        List<Changed<CaseFile, CaseEvent>> moved = changes.stream()
                .filter(change -> change.events().stream().anyMatch(OpenOrderRows::movesOrders))
                .toList();
        if (!moved.isEmpty()) {
            write(moved);
        }
    }

    private static boolean movesOrders(CaseEvent event) {
        return event instanceof OrderEvent
                || event instanceof CooperationEvent
                || event instanceof PauseEvent
                || event instanceof ReturnEvent
                || event instanceof ClosureEvent;
    }

    private void write(List<Changed<CaseFile, CaseEvent>> moved) {
        List<Row> rows = moved.stream().flatMap(OpenOrderRows::rows).toList();
        jdbc.sql(WRITE)
                .params(
                        array("text", rows, Row::number),
                        array("int", rows, row -> row.order().number()),
                        array("text", rows, row -> row.unit().value()),
                        array("text", rows, Row::person),
                        array(
                                "timestamptz",
                                rows,
                                row -> row.order().sheet().dispatchedAt().atOffset(ZoneOffset.UTC)),
                        array("text", moved, Changed::subject))
                .update();
    }

    private static Stream<Row> rows(Changed<CaseFile, CaseEvent> change) {
        Orders orders = change.state().orders();
        return orders.all().stream()
                .filter(order -> change.state().isOpen() && order instanceof Order.Unanswered)
                .map(order -> new Row(
                        change.subject(),
                        order,
                        orders.workingUnit(order),
                        orders.desk(order.number())
                                .officer()
                                .map(OfficerId::value)
                                .orElse(null)));
    }

    private static <T> SqlArrayValue array(String type, Collection<T> of, Function<T, @Nullable Object> value) {
        return new SqlArrayValue(type, of.stream().map(value).toArray());
    }

    @Override
    public Map<OfficerId, Long> counts(Collection<OfficerId> persons) {
        Map<OfficerId, Long> counts = new HashMap<>();
        jdbc.sql("select person, count(*) as orders from open_order where person = any (:persons) group by person")
                .param("persons", array("text", persons, OfficerId::value))
                .query(row -> {
                    counts.put(new OfficerId(row.getString("person")), row.getLong("orders"));
                });
        return counts;
    }

    @Override
    public Page<OpenOrder> of(OfficerId person, List<String> units, int limit) {
        String of = " from open_order where person = :person and unit = any (:units)";
        Map<String, Object> asked =
                Map.of("person", person.value(), "units", new SqlArrayValue("text", units.toArray()));
        long total = Objects.requireNonNull(
                jdbc.sql("select count(*)" + of).params(asked).query(Long.class).single());
        List<OpenOrder> orders = jdbc.sql("select number, order_number, unit, since" + of
                        + " order by since, number, order_number limit :limit")
                .params(asked)
                .param("limit", limit)
                .query(OpenOrderRows::order)
                .list();
        return new Page<>(orders, total);
    }

    static OpenOrder order(ResultSet row, int index) throws SQLException {
        return new OpenOrder(
                new CaseNumber(row.getString("number")),
                row.getInt("order_number"),
                new UnitCode(row.getString("unit")),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
