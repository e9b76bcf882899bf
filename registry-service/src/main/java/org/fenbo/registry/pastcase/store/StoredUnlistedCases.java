package org.fenbo.registry.pastcase.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.fenbo.registry.pastcase.UnlistedCases;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Unlisted orders in a table. */
final class StoredUnlistedCases implements UnlistedCases {
    private static final String NOTE = """
            insert into unlisted_order (number, order_number, ground, unit, officer, reason)
            values (:number, :order, :ground, :unit, :officer, :reason) on conflict do nothing
            """;
    private static final String OPEN = """
            select u.number, u.order_number, u.ground, u.unit, u.officer, u.reason, c.category, c.area
            from unlisted_order u join heard_case c using (number)
            where not u.used and c.filed_at is not null
            order by u.number, u.order_number limit :most
            """;
    private static final String USE =
            "update unlisted_order set used = true where number = :number and order_number = :order and not used";

    private final JdbcClient jdbc;

    StoredUnlistedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void note(Collection<UnlistedOrder> orders) {
        orders.forEach(one -> jdbc.sql(NOTE)
                .param("number", one.number())
                .param("order", one.order())
                .param("ground", one.ground().name())
                .param("unit", one.unit())
                .param("officer", one.officer())
                .param("reason", one.reason())
                .update());
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
}
