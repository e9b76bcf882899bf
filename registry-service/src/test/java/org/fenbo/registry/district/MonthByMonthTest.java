package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.registry.difference.Difference;
import org.fenbo.registry.difference.Handover;
import org.fenbo.registry.drafting.DistrictPast;
import org.fenbo.registry.drafting.DistrictPast.Row;
import org.fenbo.registry.drafting.Draft;
import org.fenbo.registry.drafting.DraftFromPast;
import org.fenbo.registry.drafting.DraftLine;
import org.fenbo.registry.drafting.SampleCase;
import org.fenbo.registry.drafting.Thresholds;
import org.fenbo.registry.lookup.Answer;
import org.fenbo.registry.lookup.Lookup;
import org.fenbo.registry.pastcase.PastCase;
import org.fenbo.registry.pastcase.PastCases;
import org.fenbo.registry.revision.Revisions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Uses the cases of a real district. Each month has its own revision, which is drafted from the cases of the previous
 * month.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonthByMonthTest extends OnPostgres {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final YearMonth FIRST = YearMonth.of(2018, 7);
    private static final YearMonth LAST = YearMonth.of(2018, 10);
    private static final YearMonth SEPTEMBER = LAST.minusMonths(1);

    private final TreeMap<YearMonth, Integer> published = new TreeMap<>();
    private List<Row> rows = List.of();
    private final MovableClock clock;
    private final PastCases pastCases;
    private final JdbcClient jdbc;
    private final Lookup lookup;
    private final Revisions revisions;
    private final Api keeper;
    private final Api approver;

    @Autowired
    MonthByMonthTest(
            MovableClock clock,
            Lookup lookup,
            Revisions revisions,
            PastCases pastCases,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.pastCases = pastCases;
        this.jdbc = jdbc;
        this.clock = clock;
        this.lookup = lookup;
        this.revisions = revisions;
        this.keeper = new Api(port, "O-KEEP~registry-keeper");
        this.approver = new Api(port, "O-APPR~registry-approver");
    }

    @BeforeAll
    void publishEveryMonth() throws IOException {
        Optional<Path> folder = DistrictPast.folder();
        assumeTrue(folder.isPresent(), "skipped: no shared/data/pingshan in or above the working directory");
        rows = DistrictPast.rows(folder.orElseThrow());
        for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            published.put(month, publish(month, rows));
        }
        lookup.refresh();
    }

    @Test
    @DisplayName("REG-3 REG-13 逐月起草并发布：每月案件由当月版本答复，并列出责任单位的变化")
    void each_month_is_answered_by_its_own_revision_and_the_handovers_are_listed(TestReporter reporter) {
        published.forEach((month, revision) -> assertAnswered(rows, month, revision));
        List<Handover> changed = new ArrayList<>();
        published.tailMap(FIRST, false).forEach((month, revision) -> {
            Difference difference = Difference.between(
                    revisions.entries(published.lowerEntry(month).getValue()), revisions.entries(revision));
            List<Handover> between = difference.handovers().stream()
                    .filter(Handover::isBetweenUnits)
                    .toList();
            reporter.publishEntry(month + ": " + between.size() + " matters changed hands", between.toString());
            changed.addAll(between);
        });
        assertThat(changed).hasSizeGreaterThan(10);
    }

    @Test
    @DisplayName("REG-7 用十月版本试算九月案件：结果与独立的数据库查询一致")
    void a_trial_of_october_on_september_cases_gives_the_counts_of_a_separate_query(TestReporter reporter) {
        jdbc.sql("delete from heard_case").update();
        List<PastCase> cases = new ArrayList<>();
        of(rows, SEPTEMBER)
                .forEach(row -> cases.add(new PastCase(
                        "C%06d".formatted(cases.size()),
                        row.past().category(),
                        row.past().street(),
                        null,
                        null,
                        at(row),
                        null)));
        pastCases.note(
                cases.stream().<PastCases.Step>map(PastCases.Step.Filed::new).toList());
        int before = published.getOrDefault(SEPTEMBER, 0);
        int after = published.getOrDefault(LAST, 0);
        Api.Reply begun = keeper.post(
                "/revisions/" + after + "/what-if",
                "{\"from\": \"2018-09-01T00:00:00+08:00\", \"until\": \"2018-10-01T00:00:00+08:00\"}");
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        String path = "/revisions/" + after + "/what-if/"
                + begun.body().path("number").asInt();
        await().until(() -> keeper.get(path).body().path("state").asString().equals("DONE"));
        JsonNode result = keeper.get(path).body().path("result");
        reporter.publishEntry("what-if of October over September", result.toString());

        Recount recount = new Recount(jdbc, before, after);
        assertThat(result.path("cases").asInt()).isEqualTo(cases.size()).isGreaterThan(500);
        assertThat(result.path("elsewhere").asInt())
                .isEqualTo(recount.elsewhere())
                .isPositive();
        assertThat(result.path("before")).isEqualTo(recount.tally("was"));
        assertThat(result.path("after")).isEqualTo(recount.tally("is"));
        Map<String, JsonNode> units = new TreeMap<>();
        result.path("units")
                .propertyStream()
                .forEach(unit -> loads(unit.getValue()).ifPresent(load -> units.put(unit.getKey(), load)));
        assertThat(keeper.get(path + "/cases").body().path("total").asInt()).isEqualTo(recount.elsewhere());
        assertThat(units).isEqualTo(recount.loads()).hasSizeGreaterThan(20);
        assertThat(keeper.get("/revisions/" + before + "/what-if").body().size())
                .isZero();
        assertThat(keeper.post("/revisions/" + after + "/what-if", "{}").code()).isEqualTo("missing-field");
        assertThat(keeper.post("/revisions/9999/what-if", "{\"days\": 30}").code())
                .isEqualTo("unknown-revision");
    }

    @Test
    @DisplayName("清单偏移：十月换了承办单位的事项与独立重算一致，每项列出首末案件与清单的答复 (REG-13)")
    void the_drift_report_of_october_equals_a_separate_count(TestReporter reporter) {
        jdbc.sql("delete from heard_case").update();
        for (Row row : rows) {
            String number = "C" + row.number();
            pastCases.note(List.of(
                    new PastCases.Step.Filed(new PastCase(
                            number, row.past().category(), row.past().street(), null, null, at(row), null)),
                    new PastCases.Step.Dispatched(number, row.past().unit(), PastCases.Ground.DECISION, null),
                    new PastCases.Step.Closed(number, at(row))));
        }
        JsonNode report = keeper.get("/drift?since=2018-09-01T00:00:00%2B08:00&from=2018-10-01T00:00:00%2B08:00"
                        + "&until=2018-11-01T00:00:00%2B08:00")
                .body();
        reporter.publishEntry("drift of October", report.toString());
        DriftRecount recount = new DriftRecount(of(rows, SEPTEMBER), of(rows, LAST));
        assertThat(report.path("compared").asInt())
                .isEqualTo(recount.compared().size())
                .isEqualTo(93);
        assertThat(report.path("moved").valueStream().map(MonthByMonthTest::moved))
                .containsExactlyInAnyOrderElementsOf(recount.moved())
                .hasSize(14);
        assertThat(report.path("moved").valueStream()).allSatisfy(this::assertListed);
    }

    private static DriftRecount.Moved moved(JsonNode moved) {
        return new DriftRecount.Moved(
                moved.path("category").asString() + " " + moved.path("street").asString(),
                units(moved.path("before")),
                units(moved.path("now")),
                moved.path("first").path("number").asString(),
                moved.path("last").path("number").asString());
    }

    private static List<String> units(JsonNode most) {
        return most.path("units").valueStream().map(JsonNode::asString).toList();
    }

    private void assertListed(JsonNode moved) {
        Answer answer = lookup.answer(
                        moved.path("category").asString(),
                        moved.path("street").asString(),
                        Instant.parse("2018-10-31T15:59:59Z"),
                        Map.of())
                .orElseThrow();
        JsonNode listed = moved.path("listed");
        if (answer instanceof Answer.ByDuty duty) {
            assertThat(listed.path("duty").asString()).isEqualTo(duty.duty().code());
            assertThat(listed.path("agrees").asBoolean())
                    .isEqualTo(units(moved.path("now")).contains(duty.lead()));
        } else {
            assertThat(listed.isNull()).isTrue();
        }
    }

    /** The cases of a unit before and after; empty if it has none. */
    private static Optional<JsonNode> loads(JsonNode unit) {
        int before = unit.path("before").asInt();
        int after = unit.path("after").asInt();
        return before + after == 0
                ? Optional.empty()
                : Optional.of(JsonMapper.shared().valueToTree(Map.of("before", before, "after", after)));
    }

    private int publish(YearMonth month, List<Row> rows) {
        Instant start = month.atDay(1).atStartOfDay(ZONE).toInstant();
        clock.moveTo(start.minus(Duration.ofDays(1)));
        int revision = keeper.post("/revisions", "{\"title\": \"" + month + "\"}")
                .body()
                .path("revision")
                .asInt();
        put(
                revision,
                "area",
                "code,name,kind,parent",
                withDistrict(codes(rows, past -> past.street() + ",街道" + past.street() + ",STREET,D")));
        put(
                revision,
                "unit",
                "code,name,tier,kind",
                codes(rows, past -> past.unit() + ",单位" + past.unit() + ",DISTRICT,DEPARTMENT"));
        put(
                revision,
                "category",
                "code,name,urgency",
                codes(rows, past -> past.category() + ",事项" + past.category() + ",NORMAL"));
        put(
                revision,
                "calendar",
                "code,item,day,value",
                new TreeSet<>(Set.of("CN,ZONE,,Asia/Shanghai", "CN,WEEK,MONDAY,09:00-18:00")));
        put(
                revision,
                "policy",
                "code,urgency,case_limit",
                new TreeSet<>(Set.of("limits,URGENT,24 HOURS", "limits,NORMAL,5 WORKING_DAYS")));
        String past = before(rows, month).stream()
                .map(one -> String.join(
                        ",",
                        one.category(),
                        one.street(),
                        one.unit(),
                        one.unitTier().name()))
                .collect(Collectors.joining("\n"));
        Api.Reply drafted =
                keeper.draftFromPast(revision, "category,street,unit,tier\n" + past + "\n", "按历史办理情况试行的职责清单（测试）");
        assertThat(drafted.status()).as(drafted.toString()).isEqualTo(200);
        keeper.post("/revisions/" + revision + "/submit", "");
        Api.Reply reply = approver.post("/revisions/" + revision + "/publish", "{\"effectiveAt\": \"" + start + "\"}");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return revision;
    }

    private void put(int revision, String kind, String heading, SortedSet<String> lines) {
        Api.Reply reply = keeper.putCsv(
                "/revisions/" + revision + "/entries/" + kind, heading + "\n" + String.join("\n", lines) + "\n");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }

    private static SortedSet<String> codes(List<Row> rows, Function<SampleCase, String> line) {
        return rows.stream().map(row -> line.apply(row.past())).collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<String> withDistrict(SortedSet<String> streets) {
        streets.add("D,区,DISTRICT,");
        return streets;
    }

    private static List<SampleCase> before(List<Row> rows, YearMonth month) {
        return of(rows, month.minusMonths(1)).stream().map(Row::past).toList();
    }

    private static List<Row> of(List<Row> rows, YearMonth month) {
        return rows.stream()
                .filter(row -> YearMonth.from(at(row).atZone(ZONE)).equals(month))
                .toList();
    }

    static Instant at(Row row) {
        return LocalDateTime.parse(row.created(), TIME).atZone(ZONE).toInstant();
    }

    /**
     * Compares each answer with the answer of a draft that is made from the same cases and never stored. The two
     * answers must be equal: a unit, "by decision" or "nobody".
     */
    private void assertAnswered(List<Row> rows, YearMonth month, int revision) {
        Draft expected = new DraftFromPast(Thresholds.DEFAULT).of(before(rows, month));
        List<String> wrong = new ArrayList<>();
        List<Row> ofMonth = of(rows, month);
        assertThat(ofMonth).hasSizeGreaterThan(100);
        for (Row row : ofMonth) {
            Answer answer = lookup.answer(row.past().category(), row.past().street(), at(row), Map.of())
                    .orElseThrow();
            String said = switch (answer) {
                case Answer.ByDuty duty -> duty.lead();
                case Answer.ByDecision open -> "by decision";
                case Answer.OfComponent component -> "component";
                case Answer.None none -> "nobody";
            };
            String wanted = expected.lookup(row.past().category(), row.past().street())
                    .map(MonthByMonthTest::said)
                    .orElse("nobody");
            if (answer.explanation().revision() != revision || !said.equals(wanted)) {
                wrong.add(row + " was answered " + said + " by "
                        + answer.explanation().revision() + ", not " + wanted);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String said(DraftLine line) {
        return line.sends() ? line.lead().unit() : "by decision";
    }
}
