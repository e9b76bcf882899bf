package org.fenbo.registry.pastcase.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.fenbo.registry.pastcase.UnlistedCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Unlisted orders in a table. */
final class StoredUnlistedCases implements UnlistedCases {
    private static final String NOTE = """
            insert into unlisted_order (number, order_number, ground, unit, officer, reason)
            select * from unnest(:numbers::text[], :orders::int[], :grounds::text[], :units::text[], :officers::text[],
                                 :reasons::text[])
            on conflict do nothing
            """;
    private static final String OPEN = """
            select u.number, u.order_number, u.ground, u.unit, u.officer, u.reason, c.category, c.area
            from unlisted_order u join heard_case c using (number)
            where not u.used and c.filed_at is not null and c.handled is distinct from false
            order by u.postponed, u.number, u.order_number limit :most
            """;
    private static final String USE =
            "update unlisted_order set used = true where number = :number and order_number = :order and not used";

    private static final String POSTPONE =
            "update unlisted_order set postponed = postponed + 1 where number = :number and order_number = :order";

    private final JdbcClient jdbc;

    StoredUnlistedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void note(Collection<UnlistedOrder> orders) {
        if (!orders.isEmpty()) {
            jdbc.sql(NOTE)
                    .param("numbers", array("text", orders, UnlistedOrder::number))
                    .param("orders", array("int", orders, UnlistedOrder::order))
                    .param(
                            "grounds",
                            array("text", orders, order -> order.ground().name()))
                    .param("units", array("text", orders, UnlistedOrder::unit))
                    .param("officers", array("text", orders, UnlistedOrder::officer))
                    .param("reasons", array("text", orders, UnlistedOrder::reason))
                    .update();
        }
    }

    private static SqlArrayValue array(
            String type, Collection<UnlistedOrder> orders, Function<UnlistedOrder, Object> value) {
        return new SqlArrayValue(type, orders.stream().map(value).toArray());
    }

    @Override
    public List<Evidence> open(int most) {
        return jdbc.sql(OPEN)
                .param("most", most)
                .query((row, index) -> evidence(row))
                .list();
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        UnlistedOrder order = new UnlistedOrder(
                row.getString("number"),
                row.getInt("order_number"),
                Ground.valueOf(row.getString("ground")),
                row.getString("unit"),
                row.getString("officer"),
                row.getString("reason"));
        return new Evidence(order, row.getString("category"), row.getString("area"));
    }

    @Override
    public boolean use(UnlistedOrder order) {
        return jdbc.sql(USE)
                        .param("number", order.number())
                        .param("order", order.order())
                        .update()
                == 1;
    }

    @Override
    public void postpone(UnlistedOrder order) {
        jdbc.sql(POSTPONE)
                .param("number", order.number())
                .param("order", order.order())
                .update();
    }
}
