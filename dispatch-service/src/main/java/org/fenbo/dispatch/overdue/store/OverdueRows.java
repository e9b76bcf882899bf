package org.fenbo.dispatch.overdue.store;

import java.util.Collection;
import java.util.function.Function;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.Deadlines;
import org.fenbo.dispatch.overdue.ClockOfCase;
import org.fenbo.dispatch.overdue.OverdueClocks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The overdue clocks in the database. The queues read their rows. */
public final class OverdueRows implements OverdueClocks, Deadlines {
    private final JdbcClient jdbc;

    public OverdueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Collection<ClockOfCase> passed) {
        if (!passed.isEmpty()) {
            jdbc.sql("""
                            insert into overdue_clock (number, clock, order_number)
                            select * from unnest(?::text[], ?::text[], ?::int[]) on conflict do nothing
                            """)
                    .params(
                            array("text", passed, ClockOfCase::number),
                            array("text", passed, ClockOfCase::name),
                            array("int", passed, OverdueRows::order))
                    .update();
        }
    }

    private static @Nullable Object order(ClockOfCase clock) {
        return clock.order().isPresent() ? clock.order().getAsInt() : null;
    }

    @Override
    public void remove(Collection<ClockOfCase> ended) {
        if (!ended.isEmpty()) {
            jdbc.sql("""
                            delete from overdue_clock o using unnest(?::text[], ?::text[]) as e(number, clock)
                            where o.number = e.number and o.clock = e.clock
                            """)
                    .params(array("text", ended, ClockOfCase::number), array("text", ended, ClockOfCase::name))
                    .update();
        }
    }

    @Override
    public boolean hasPassed(CaseNumber number, int order) {
        return jdbc.sql("select exists (select from overdue_clock"
                        + " where number = ? and order_number = ? and clock like 'handle-%')")
                .params(number.value(), order)
                .query(Boolean.class)
                .single();
    }

    private static SqlArrayValue array(
            String type, Collection<ClockOfCase> clocks, Function<ClockOfCase, @Nullable Object> value) {
        return new SqlArrayValue(type, clocks.stream().map(value).toArray());
    }
}
