package org.fenbo.dispatch.casefile.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Aggregates.Changed;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.dispatch.casefile.Breach;
import org.fenbo.dispatch.casefile.Breaches;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseFollower;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Separation;
import org.fenbo.dispatch.casefile.Separations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Writes a row for each breach of separation in the transaction of the event that completes the breach, and lists the
 * rows (CASE-6k). The rows come from the state of the case after the event, not from the checks of commands.
 */
public final class BreachRows implements CaseFollower, Breaches {
    private static final String IN_REACH =
            " from separation_breach where number in (select number from case_reach where reach && :reach)";

    private final JdbcClient jdbc;
    private final Separations policy;

    public BreachRows(JdbcClient jdbc, Separations policy) {
        this.jdbc = jdbc;
        this.policy = policy;
    }

    private record Row(String number, Breach breach, Separation separation, Instant at) {}

    @Override
    public void follow(List<Changed<CaseFile, CaseEvent>> changes) {
        List<Row> rows = changes.stream().flatMap(this::rows).toList();
        if (!rows.isEmpty()) {
            jdbc.sql("""
                            insert into separation_breach (number, kind, officer, separation, happened_at)
                            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
                            on conflict do nothing
                            """)
                    .params(
                            array("text", rows, Row::number),
                            array("text", rows, row -> row.breach().kind().name()),
                            array("text", rows, row -> row.breach().officer().value()),
                            array("text", rows, row -> row.separation().name()),
                            array("timestamptz", rows, row -> row.at().atOffset(ZoneOffset.UTC)))
                    .update();
        }
    }

    /** The earlier breaches of the case are among the rows; their first rows stay. */
    private Stream<Row> rows(Changed<CaseFile, CaseEvent> change) {
        if (change.events().isEmpty()) {
            return Stream.empty();
        }
        Instant at = change.events().getLast().at();
        return Breach.of(change.state())
                .map(breach -> new Row(
                        change.subject(),
                        breach,
                        policy.separation(change.state().matter(), at),
                        at));
    }

    private static SqlArrayValue array(String type, List<Row> rows, Function<Row, Object> value) {
        return new SqlArrayValue(type, rows.stream().map(value).toArray());
    }

    @Override
    public Page<OfCase> list(List<String> reach, Optional<CaseNumber> after, int limit) {
        SqlArrayValue codes = new SqlArrayValue("text", reach.toArray());
        long total = jdbc.sql("select count(distinct number)" + IN_REACH)
                .param("reach", codes)
                .query(Long.class)
                .single();
        Map<String, List<Found>> cases = jdbc
                .sql("select number, kind, officer, separation, happened_at from separation_breach where number in"
                        + " (select distinct number" + IN_REACH + " and number > :after order by number limit :limit)"
                        + " order by number, happened_at, kind, officer")
                .param("reach", codes)
                .param("after", after.map(CaseNumber::value).orElse(""))
                .param("limit", limit)
                .query((row, number) -> Map.entry(row.getString("number"), found(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return new Page<>(
                cases.entrySet().stream()
                        .map(one -> new OfCase(one.getKey(), one.getValue()))
                        .toList(),
                total);
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new Breach(Breach.Kind.valueOf(row.getString("kind")), new OfficerId(row.getString("officer"))),
                Separation.valueOf(row.getString("separation")),
                row.getObject("happened_at", OffsetDateTime.class).toInstant());
    }
}
