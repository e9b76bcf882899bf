package org.fenbo.dispatch.casefile.store;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Aggregates.Changed;
import org.fenbo.dispatch.casefile.AgainstList;
import org.fenbo.dispatch.casefile.AgainstListCounts;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseFollower;
import org.fenbo.dispatch.casefile.CooperationEvent.CooperationDispatched;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.OrderEvent.OrderDispatched;
import org.fenbo.dispatch.casefile.OrderEvent.OrderPassedOn;
import org.fenbo.dispatch.casefile.Responsibility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Writes a row for each order against the list in the transaction of the order, and counts these rows and the refused
 * attempts (CASE-21c).
 */
public final class AgainstListRows implements CaseFollower, AgainstListCounts {
    private final JdbcClient jdbc;

    public AgainstListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Given(String number, int order, OfficerId decidedBy, AgainstList against) {}

    @Override
    public void follow(List<Changed<CaseFile, CaseEvent>> changes) {
        List<Given> given = changes.stream().flatMap(AgainstListRows::given).toList();
        if (!given.isEmpty()) {
            jdbc.sql("""
                            insert into against_list (number, order_number, decided_by, entry, department)
                            select * from unnest(?::text[], ?::int[], ?::text[], ?::text[], ?::text[])
                            on conflict do nothing
                            """)
                    .params(
                            array("text", given, Given::number),
                            array("int", given, Given::order),
                            array("text", given, one -> one.decidedBy().value()),
                            array("text", given, one -> one.against().entry()),
                            array(
                                    "text",
                                    given,
                                    one -> one.against().department().value()))
                    .update();
        }
    }

    private static Stream<Given> given(Changed<CaseFile, CaseEvent> change) {
        return change.events().stream().flatMap(event -> switch (event) {
            case OrderDispatched order -> given(change.subject(), order.order(), order.responsibility());
            case CooperationDispatched help -> given(change.subject(), help.order(), help.responsibility());
            case OrderPassedOn passed ->
                given(change.subject(), passed.order(), passed.officer(), passed.againstList());
            default -> Stream.empty();
        });
    }

    private static Stream<Given> given(String number, int order, Responsibility responsibility) {
        return switch (responsibility) {
            case Responsibility.ByDecision(var by, var _, var _, var against) -> given(number, order, by, against);
            case Responsibility.ByRuling(var by, var _, var _, var against) -> given(number, order, by, against);
            case Responsibility.ByFirstContact(var by, var _, var _, var against) -> given(number, order, by, against);
            case Responsibility.ByDuty _, Responsibility.ByComponent _, Responsibility.ByRota _ -> Stream.empty();
        };
    }

    private static Stream<Given> given(String number, int order, OfficerId by, @Nullable AgainstList against) {
        return Optional.ofNullable(against).map(one -> new Given(number, order, by, one)).stream();
    }

    private static SqlArrayValue array(String type, List<Given> given, Function<Given, Object> value) {
        return new SqlArrayValue(type, given.stream().map(value).toArray());
    }

    @Override
    public void refused(Attempt attempt) {
        jdbc.sql("""
                        insert into against_list_refused (decided_by, key, number, entry, department, refused_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        attempt.decidedBy().value(),
                        attempt.key(),
                        attempt.number().value(),
                        attempt.entry(),
                        attempt.department(),
                        attempt.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Count> of(List<String> reach) {
        return jdbc.sql("""
                        select decided_by, entry, department, sum(given) as orders, sum(1 - given) as refused
                        from (select number, decided_by, entry, department, 1 as given from against_list
                              union all
                              select number, decided_by, entry, department, 0 from against_list_refused) attempt
                        where number in (select number from case_reach where reach && :reach)
                        group by decided_by, entry, department order by count(*) desc, decided_by, entry, department
                        """)
                .param("reach", new SqlArrayValue("text", reach.toArray()))
                .query((row, number) -> new Count(
                        row.getString("decided_by"),
                        row.getString("entry"),
                        row.getString("department"),
                        row.getLong("orders"),
                        row.getLong("refused")))
                .list();
    }
}
