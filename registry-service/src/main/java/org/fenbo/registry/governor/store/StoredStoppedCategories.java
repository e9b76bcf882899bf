package org.fenbo.registry.governor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.fenbo.registry.governor.StoppedCategories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Stopped categories in a table. */
public final class StoredStoppedCategories implements StoppedCategories {
    private static final String NOTE = """
            insert into stopped_category (event, category, right_orders, judged, percent, cases)
            values (:event, :category, :right, :judged, :percent, :cases)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    public StoredStoppedCategories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void note(List<Stopped> stopped) {
        stopped.forEach(one -> jdbc.sql(NOTE)
                .param("event", one.event())
                .param("category", one.category())
                .param("right", one.right())
                .param("judged", one.judged())
                .param("percent", one.percent())
                .param("cases", new SqlArrayValue("text", one.cases().toArray()))
                .update());
    }

    private static String column(Step step) {
        return switch (step) {
            case INFORM -> "informed";
            case PROPOSE -> "proposed";
        };
    }

    @Override
    public List<Stopped> open(Step step, int most) {
        return jdbc.sql("""
                        select event, category, right_orders, judged, percent, cases from stopped_category
                        where not %s order by postponed, event limit :most
                        """.formatted(column(step)))
                .param("most", most)
                .query((row, index) -> stopped(row))
                .list();
    }

    private static Stopped stopped(ResultSet row) throws SQLException {
        return new Stopped(
                row.getString("event"),
                row.getString("category"),
                row.getInt("right_orders"),
                row.getInt("judged"),
                row.getInt("percent"),
                Arrays.asList((String[]) row.getArray("cases").getArray()));
    }

    @Override
    public boolean use(Step step, Stopped stopped) {
        String column = column(step);
        return jdbc.sql("update stopped_category set " + column + " = true where event = :event and not " + column)
                        .param("event", stopped.event())
                        .update()
                == 1;
    }

    @Override
    public void postpone(Stopped stopped) {
        jdbc.sql("update stopped_category set postponed = postponed + 1 where event = :event")
                .param("event", stopped.event())
                .update();
    }
}
