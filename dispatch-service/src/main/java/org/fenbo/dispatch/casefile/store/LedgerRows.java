package org.fenbo.dispatch.casefile.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.kernel.Aggregates.Changed;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseFollower;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.ClosureEvent;
import org.fenbo.dispatch.casefile.Ledger;
import org.fenbo.dispatch.casefile.Shelving;
import org.fenbo.dispatch.casefile.ShelvingEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Writes the rows of shelved cases in the transaction of the event, and lists them (CASE-18d). */
public final class LedgerRows implements CaseFollower, Ledger {
    private static final String WRITE = """
            insert into shelved_case (number, unit, plan, shelved_at, review_by, reviews)
            values (:number, :unit, :plan, :shelvedAt, :reviewBy, :reviews)
            on conflict (number) do update
              set unit = excluded.unit, plan = excluded.plan, shelved_at = excluded.shelved_at,
                  review_by = excluded.review_by, reviews = excluded.reviews
            """;

    private static final String IN_REACH = """
             from shelved_case s where (:unit::text is null or s.unit = :unit)
             and s.number in (select number from case_reach where reach && :reach)
            """;

    private final JdbcClient jdbc;

    public LedgerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void follow(List<Changed<CaseFile, CaseEvent>> changes) {
        changes.stream().filter(LedgerRows::concerns).forEach(this::write);
    }

    /** Few events shelve a case or end it, so all other changes cost no statement. */
    private static boolean concerns(Changed<CaseFile, CaseEvent> change) {
        return change.events().stream()
                .anyMatch(event -> event instanceof ShelvingEvent || event instanceof ClosureEvent);
    }

    private void write(Changed<CaseFile, CaseEvent> change) {
        if (change.state().shelving() instanceof Shelving.Shelved shelved) {
            jdbc.sql(WRITE)
                    .param("number", change.subject())
                    .param("unit", shelved.unit().value())
                    .param("plan", shelved.plan())
                    .param("shelvedAt", shelved.since().atOffset(ZoneOffset.UTC))
                    .param("reviewBy", shelved.reviewBy().atOffset(ZoneOffset.UTC))
                    .param("reviews", shelved.reviews())
                    .update();
        } else {
            jdbc.sql("delete from shelved_case where number = :number")
                    .param("number", change.subject())
                    .update();
        }
    }

    @Override
    public Page<Entry> list(List<String> reach, Optional<String> unit, Optional<CaseNumber> after, int limit) {
        Map<String, @Nullable Object> asked = new HashMap<>();
        asked.put("unit", unit.orElse(null));
        asked.put("reach", new SqlArrayValue("text", reach.toArray()));
        long total = jdbc.sql("select count(*)" + IN_REACH)
                .params(asked)
                .query(Long.class)
                .single();
        List<Entry> entries = jdbc.sql(
                        "select s.*" + IN_REACH + " and s.number > :after order by s.number limit :limit")
                .params(asked)
                .param("after", after.map(CaseNumber::value).orElse(""))
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
        return new Page<>(entries, total);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("number"),
                row.getString("unit"),
                row.getString("plan"),
                row.getObject("shelved_at", OffsetDateTime.class).toInstant(),
                row.getObject("review_by", OffsetDateTime.class).toInstant(),
                row.getInt("reviews"));
    }
}
