package org.fenbo.dispatch.casefile.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.backbone.kernel.Task;
import org.fenbo.dispatch.casefile.CaseList;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.TaskList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Reads lists and queues from the rows that {@link CaseRows} writes. */
public final class StoredCaseList implements CaseList, TaskList {
    private static final String CASE =
            "c.number, report, stage, category, area, channel, urgency, received_at, unit, centre";
    private static final String CASES = """
             from case_file c where (:stage::text is null or stage = :stage) and (:unit::text is null or unit = :unit)
             and (:centre::text is null or centre = :centre)
             and c.number in (select number from case_reach where reach && :reach)
            """;
    private static final String TASKS = """
             from case_task t join case_file c on c.number = t.number
             where t.verb = any (:verbs) and exists (select from unnest(:verbs, :codes) as q(verb, code) where q.verb = t.verb and q.code = any (t.codes))
             and not (:caller = any (t.except_for))
             and (:category::text is null or category = :category)
             and (:area::text is null or exists (select from case_reach r where r.number = c.number and 'AREA ' || :area = any (r.reach)))
             and (:urgency::text is null or urgency = :urgency)
             and (:number::text is null or :number in (c.number, report))
             and (:from::timestamptz is null or received_at >= :from) and (:until::timestamptz is null or received_at < :until)
            """;

    private final JdbcClient jdbc;

    public StoredCaseList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<Row> list(Filter filter, Optional<CaseNumber> after, int limit) {
        Map<String, @Nullable Object> asked = new HashMap<>();
        asked.put("stage", filter.stage());
        asked.put("unit", filter.unit());
        asked.put("centre", filter.centre());
        asked.put("reach", array(filter.reach()));
        long total = jdbc.sql("select count(*)" + CASES)
                .params(asked)
                .query(Long.class)
                .single();
        List<Row> rows = jdbc.sql("select " + CASE + CASES + " and number > :after order by number limit :limit")
                .params(asked)
                .param("after", after.map(CaseNumber::value).orElse(""))
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list();
        return new Page<>(rows, total);
    }

    @Override
    public boolean has(CaseNumber number, List<String> reach) {
        return jdbc.sql("select exists (select from case_reach where number = :number and reach && :reach)")
                .param("number", number.value())
                .param("reach", array(reach))
                .query(Boolean.class)
                .single();
    }

    @Override
    public Queue queue(String caller, List<Task.Held> held, Narrowed narrowed, Cursor after, int limit) {
        Map<String, @Nullable Object> asked = asked(held, narrowed);
        asked.put("caller", caller);
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql("select t.verb, count(*) as tasks" + TASKS + " group by t.verb order by t.verb")
                .params(asked)
                .query(row -> {
                    counts.put(row.getString("verb"), row.getLong("tasks"));
                });
        List<Entry> entries = jdbc.sql("select t.path, t.verb, t.since, " + CASE + TASKS
                        + " and (t.since, t.number, t.path) > (:since, :afterNumber, :afterPath)"
                        + " and (:verb::text is null or t.verb = :verb)"
                        + " order by t.since, t.number, t.path limit :limit")
                .params(asked)
                .param("since", after.since())
                .param("afterNumber", after.number())
                .param("afterPath", after.path())
                .param("verb", narrowed.verb())
                .param("limit", limit)
                .query((row, number) ->
                        new Entry(row.getString("path"), row.getString("verb"), instant(row, "since"), row(row)))
                .list();
        return new Queue(entries, counts);
    }

    private static Map<String, @Nullable Object> asked(List<Task.Held> held, Narrowed narrowed) {
        List<String> verbs = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        held.forEach(one -> one.codes().forEach(code -> {
            verbs.add(one.verb());
            codes.add(code);
        }));
        Map<String, @Nullable Object> asked = new HashMap<>();
        asked.put("verbs", array(verbs));
        asked.put("codes", array(codes));
        asked.put("category", narrowed.category());
        asked.put("area", narrowed.area());
        asked.put("urgency", narrowed.urgency());
        asked.put("number", narrowed.number());
        asked.put("from", narrowed.from());
        asked.put("until", narrowed.until());
        return asked;
    }

    private static SqlArrayValue array(List<String> texts) {
        return new SqlArrayValue("text", texts.toArray());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("number"),
                row.getString("report"),
                row.getString("stage"),
                row.getString("category"),
                row.getString("area"),
                row.getString("channel"),
                row.getString("urgency"),
                instant(row, "received_at"),
                row.getString("unit"),
                row.getString("centre"));
    }

    private static java.time.Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
