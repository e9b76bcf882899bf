package org.fenbo.dispatch.casefile.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.backbone.kernel.Task;
import org.fenbo.dispatch.casefile.CaseList;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.Stage;
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
    /** A clock of an order concerns only the tasks of this order. A clock of the whole case concerns all its tasks. */
    private static final String OVERDUE = """
            exists (select from overdue_clock o where o.number = t.number
                    and (o.order_number is null or t.path like 'orders/' || o.order_number || '/%'))""";

    private static final String TASKS = """
             from case_task t join case_file c on c.number = t.number
             where t.verb = any (:verbs) and exists (select from unnest(:verbs, :codes) as q(verb, code) where q.verb = t.verb and q.code = any (t.codes))
             and not (:officer = any (t.except_for)) and (t.only_for is null or t.only_for = :officer or t.codes && :naming)
             and (:category::text is null or category = :category)
             and (:area::text is null or exists (select from case_reach r where r.number = c.number and 'AREA ' || :area = any (r.reach)))
             and (:urgency::text is null or urgency = :urgency)
             and (:number::text is null or :number in (c.number, c.report)
                  or c.report in (select s.report from source_number s where s.number = :number))
             and (:from::timestamptz is null or received_at >= :from) and (:until::timestamptz is null or received_at < :until)
             and (:mine::text is null or t.only_for = :mine or (t.taken_by = :mine and t.taken_until > :now))
             and (:overdue::boolean is null or :overdue =
            """ + OVERDUE + ")";
    private static final String OF_QUEUE = """
             t.number = :caseNumber and t.path = :path and t.verb = any (:verbs)
             and exists (select from unnest(:verbs, :codes) as q(verb, code) where q.verb = t.verb and q.code = any (t.codes))
             and not (:officer = any (t.except_for)) and (t.only_for is null or t.only_for = :officer or t.codes && :naming)
            """;
    /** Two statements: the second one finds who has the task if the first one couldn't take it. */
    private static final String TAKE =
            "update case_task t set taken_by = :officer, taken_until = :until where" + OF_QUEUE
                    + " and (t.taken_by is null or t.taken_by = :officer or t.taken_until <= :now)"
                    + " returning t.taken_by, t.taken_until";

    private static final String TAKEN = "select t.taken_by, t.taken_until from case_task t where" + OF_QUEUE;
    private static final String RELEASE = "update case_task set taken_by = null, taken_until = null"
            + " where number = :caseNumber and path = :path and taken_by = :officer and taken_until > :now";

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
        long total = jdbc.sql(count(filter)).params(asked).query(Long.class).single();
        List<Row> rows = jdbc.sql(page(filter))
                .params(asked)
                .param("after", after.map(CaseNumber::value).orElse(""))
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list();
        return new Page<>(rows, total);
    }

    /** The statement that counts the cases of a filter. */
    static String count(Filter filter) {
        return "select count(*)" + CASES + ofEnd(filter);
    }

    /** The statement that reads a page of the cases of a filter. */
    static String page(Filter filter) {
        return "select " + CASE + CASES + ofEnd(filter) + " and number > :after order by number limit :limit";
    }

    /**
     * No index has the stage, because almost every command changes it. But the cases that have not ended have an index,
     * and they are few among many. So the list of an open stage reads no ended case.
     */
    private static String ofEnd(Filter filter) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(filter.stage()))
                .map(stage -> stage.isEnd() ? " and ended" : " and not ended")
                .findFirst()
                .orElse("");
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
    public Queue queue(List<Task.Held> held, Narrowed narrowed, Asking asking, Cursor after, int limit) {
        Map<String, @Nullable Object> asked = asked(held, asking);
        asked.putAll(narrowed(narrowed, asking));
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql("select t.verb, count(*) as tasks" + TASKS + " group by t.verb order by t.verb")
                .params(asked)
                .query(row -> {
                    counts.put(row.getString("verb"), row.getLong("tasks"));
                });
        List<Entry> entries = jdbc.sql(
                        "select t.path, t.verb, t.since, t.taken_by, t.taken_until, " + OVERDUE + " as overdue, "
                                + CASE + TASKS
                                + " and (t.since, t.number, t.path) > (:since, :afterNumber, :afterPath)"
                                + " and (:verb::text is null or t.verb = :verb)"
                                + " order by t.since, t.number, t.path limit :limit")
                .params(asked)
                .param("since", after.since())
                .param("afterNumber", after.number())
                .param("afterPath", after.path())
                .param("verb", narrowed.verb())
                .param("limit", limit)
                .query((row, number) -> new Entry(
                        row.getString("path"),
                        row.getString("verb"),
                        instant(row, "since"),
                        row.getBoolean("overdue"),
                        row(row),
                        taken(row)
                                .filter(one -> one.until().isAfter(asking.at()))
                                .orElse(null)))
                .list();
        return new Queue(entries, counts);
    }

    @Override
    public Optional<Taken> take(
            List<Task.Held> held, CaseNumber number, String path, Asking asking, java.time.Instant until) {
        Map<String, @Nullable Object> asked = asked(held, asking);
        asked.putAll(of(number, path, asking));
        asked.put("until", until.atOffset(ZoneOffset.UTC));
        return taken(TAKE, asked).or(() -> taken(TAKEN, asked));
    }

    private Optional<Taken> taken(String statement, Map<String, @Nullable Object> asked) {
        return jdbc.sql(statement).params(asked).query((row, index) -> taken(row)).list().stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Taken> taken(ResultSet row) throws SQLException {
        String by = row.getString("taken_by");
        return by == null ? Optional.empty() : Optional.of(new Taken(new OfficerId(by), instant(row, "taken_until")));
    }

    @Override
    public boolean release(CaseNumber number, String path, Asking asking) {
        return jdbc.sql(RELEASE).params(of(number, path, asking)).update() > 0;
    }

    private static Map<String, Object> of(CaseNumber number, String path, Asking asking) {
        return Map.of(
                "caseNumber",
                number.value(),
                "path",
                path,
                "officer",
                asking.officer().value(),
                "now",
                asking.at().atOffset(ZoneOffset.UTC));
    }

    private static Map<String, @Nullable Object> asked(List<Task.Held> held, Asking asking) {
        List<String> verbs = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        held.forEach(one -> one.codes().forEach(code -> {
            verbs.add(one.verb());
            codes.add(code);
        }));
        Map<String, @Nullable Object> asked = new HashMap<>();
        asked.put("verbs", array(verbs));
        asked.put("codes", array(codes));
        asked.put("naming", array(asking.naming()));
        return asked;
    }

    private static Map<String, @Nullable Object> narrowed(Narrowed narrowed, Asking asking) {
        Map<String, @Nullable Object> asked = new HashMap<>();
        asked.put("officer", asking.officer().value());
        asked.put(
                "mine", Boolean.TRUE.equals(narrowed.mine()) ? asking.officer().value() : null);
        asked.put("now", asking.at().atOffset(ZoneOffset.UTC));
        asked.put("category", narrowed.category());
        asked.put("area", narrowed.area());
        asked.put("urgency", narrowed.urgency());
        asked.put("number", narrowed.number());
        asked.put("overdue", narrowed.overdue());
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
