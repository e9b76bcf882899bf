package org.fenbo.dispatch.casefile.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Aggregates.Changed;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseFollower;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.OrderEvent.OrderDispatched;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.SuggestionLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The log of suggestions in the database. The transaction of an order also records what became of a suggestion. */
public final class SuggestionRows implements CaseFollower, SuggestionLog {
    private static final String SHOWN = """
            insert into suggestion_shown as s (number, officer, model, units, shown_at)
            values (:number, :officer, :model, :units, :at)
            on conflict (number, officer, model) where outcome is null do update
            set units = excluded.units, shown_at = excluded.shown_at where s.units <> excluded.units
            """;
    private static final String DECIDED = """
            update suggestion_shown
            set outcome = case when units[1] = :unit then 'TAKEN' else 'OVERRULED' end, unit = :unit, reason = :reason,
                decided_at = :at
            where number = :number and officer = :officer and outcome is null
            """;
    private static final String IN_REACH =
            " exists (select from case_reach r where r.number = s.number and r.reach && :reach)";

    private final JdbcClient jdbc;

    public SuggestionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void shown(CaseNumber number, OfficerId officer, List<RankedUnit> candidates, Instant at) {
        Map<String, List<RankedUnit>> byModel = candidates.stream()
                .filter(one -> one.model() != null)
                .collect(Collectors.groupingBy(
                        one -> String.valueOf(one.model()), LinkedHashMap::new, Collectors.toList()));
        byModel.forEach((model, units) -> jdbc.sql(SHOWN)
                .param("number", number.value())
                .param("officer", officer.value())
                .param("model", model)
                .param(
                        "units",
                        new SqlArrayValue(
                                "text",
                                units.stream().map(one -> one.unit().value()).toArray()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update());
    }

    @Override
    public void follow(List<Changed<CaseFile, CaseEvent>> changes) {
        changes.forEach(change -> change.events().forEach(event -> {
            if (event instanceof OrderDispatched order) {
                decided(change.subject(), order);
            }
        }));
    }

    private void decided(String number, OrderDispatched order) {
        switch (order.responsibility()) {
            case Responsibility.ByDecision(var by, var reason, var _, var _) -> decided(number, order, by, reason);
            case Responsibility.ByRuling(var by, var reason, var _, var _) -> decided(number, order, by, reason);
            case Responsibility.ByFirstContact(var by, var reason, var _, var _) -> decided(number, order, by, reason);
            case Responsibility.ByDuty _, Responsibility.ByComponent _, Responsibility.ByRota _ -> {}
        }
    }

    private void decided(String number, OrderDispatched order, OfficerId by, String reason) {
        jdbc.sql(DECIDED)
                .param("number", number)
                .param("officer", by.value())
                .param("unit", order.unit().value())
                .param("reason", reason)
                .param("at", order.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<OfModel> ofModels(List<String> reach) {
        return jdbc.sql("select model, count(*) as shown, count(*) filter (where outcome = 'TAKEN') as taken,"
                        + " count(*) filter (where outcome = 'OVERRULED') as overruled from suggestion_shown s where"
                        + IN_REACH + " group by model order by model")
                .param("reach", new SqlArrayValue("text", reach.toArray()))
                .query((row, index) -> new OfModel(
                        row.getString("model"), row.getLong("shown"), row.getLong("taken"), row.getLong("overruled")))
                .list();
    }

    @Override
    public List<Overruled> overruled(List<String> reach, int most) {
        return jdbc.sql("select * from suggestion_shown s where outcome = 'OVERRULED' and" + IN_REACH
                        + " order by decided_at desc, number limit :most")
                .param("reach", new SqlArrayValue("text", reach.toArray()))
                .param("most", most)
                .query((row, index) -> new Overruled(
                        row.getString("number"),
                        row.getString("model"),
                        ((String[]) row.getArray("units").getArray())[0],
                        row.getString("unit"),
                        row.getString("officer"),
                        row.getString("reason"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
