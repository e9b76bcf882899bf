package org.fenbo.registry.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.events.Contracts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Imports and publishes the files of the demo district, then checks answers and events. */
class DistrictTest extends OnDemoDistrict {

    private static final JsonMapper SORTED =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private final JdbcClient jdbc;

    @Autowired
    DistrictTest(MovableClock clock, JdbcClient jdbc, @LocalServerPort int port) {
        super(clock, port);
        this.jdbc = jdbc;
    }

    @Test
    @DisplayName("从导入、发布到查询：答复写明版本、命中的规则和落选的职责 (REG-3, REG-4a, REG-5a)")
    void a_district_is_imported_published_and_looked_up() {
        int revision = importDistrict("演示区第一版");
        Api.Reply published = published(revision, now.plusSeconds(60));

        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        assertThat(published.body().at("/coverage/share").asDouble()).isBetween(0.8, 0.99);

        clock.moveTo(now.plusSeconds(60));
        JsonNode byDuty = look("201001", "440399001001G01");
        assertThat(byDuty.path("answer").asString()).isEqualTo("DUTY");
        assertThat(byDuty.path("lead").asString()).isEqualTo("U-C11");
        assertThat(byDuty.path("revision").asInt()).isEqualTo(revision);
        assertThat(byDuty.at("/explanation/sentence").asString())
                .contains("covers the category itself, in area 440399001001, 1 step above");
        assertThat(byDuty.at("/explanation/lost").size()).isEqualTo(2);
        assertThat(look("201001", "440399002001G01").path("lead").asString()).isEqualTo("U-CG");
        assertThat(look("101001", "440399002001G01").path("answer").asString()).isEqualTo("BY_DECISION");
        assertThat(look("301004", "440399002001G01").path("answer").asString()).isEqualTo("NONE");
    }

    @Test
    void the_events_of_a_published_revision_are_in_the_log_and_conform_to_the_contract() {
        int revision = importDistrict("演示区合同版");
        Api.Reply published = published(revision, now.plusSeconds(60));

        List<LogRow> rows = jdbc.sql(
                        "select topic, subject, sequence, type, convert_from(body, 'UTF8') as body, happened from event"
                                + " where subject = :revision or subject like :revision || '/%' order by position")
                .param("revision", String.valueOf(revision))
                .query((row, number) -> new LogRow(
                        row.getString("topic"),
                        row.getString("subject"),
                        row.getLong("sequence"),
                        row.getString("type"),
                        row.getString("body"),
                        row.getObject("happened", OffsetDateTime.class).toInstant()))
                .list();

        Contracts contracts = new Contracts();
        assertThat(rows).allSatisfy(row -> {
            assertThat(contracts.faults(row.type(), row.body())).as(row.body()).isEmpty();
            assertThat(row.sequence()).isEqualTo(1);
            assertThat(row.happened()).isEqualTo(now);
        });
        LogRow last = rows.getLast();
        assertThat(last.topic()).isEqualTo("registry.revision");
        List<LogRow> entries = rows.subList(0, rows.size() - 1);
        assertThat(entries).allMatch(row -> row.topic().equals("registry.entry"));
        assertThat(last.body())
                .contains("\"entries\":" + entries.size())
                .contains("\"digest\":\"" + digest(entries.stream().map(LogRow::subject)) + "\"")
                .contains("\"contentDigest\":\"" + digest(entries.stream().map(DistrictTest::keyAndHash)) + "\"");
        assertThat(published.body().path("entries").asInt()).isEqualTo(entries.size());
        assertThat(jdbc.sql("select count(*) from outbox join event using (position) where subject like ? || '/%'")
                        .param(revision)
                        .query(Integer.class)
                        .single())
                .isEqualTo(entries.size());
    }

    record LogRow(String topic, String subject, long sequence, String type, String body, Instant happened) {}

    @Test
    @DisplayName("起草与审批分离，生效时间须留余地，已发布不可改 (REG-3, REG-3e)")
    void commands_against_the_rules_are_refused_with_a_code_and_a_remedy() {
        int revision = importDistrict("演示区规则版");

        assertRefused(approver.post(publish(revision), inForceFrom(now.plusSeconds(60))), 409, "not-under-review");
        assertThat(keeper.post("/revisions/" + revision + "/submit", "").status())
                .isEqualTo(200);
        assertRefused(keeper.putCsv(entries(revision, EntryKind.AREA), file(EntryKind.AREA)), 409, "under-review");
        String sendBack = "/revisions/" + revision + "/send-back";
        assertRefused(handler.post(sendBack, "{\"reason\": \"x\"}"), 403, "not-your-role");
        assertRefused(approver.post(sendBack, "{}"), 400, "missing-field");
        assertThat(approver.post(sendBack, "{\"reason\": \"第 3 项缺依据\"}").status())
                .isEqualTo(200);
        assertThat(keeper.get("/revisions/" + revision)
                        .body()
                        .at("/review/remark")
                        .asString())
                .isEqualTo("第 3 项缺依据");
        assertThat(keeper.post("/revisions/" + revision + "/submit", "").status())
                .isEqualTo(200);
        assertRefused(keeper.post(publish(revision), inForceFrom(now.plusSeconds(60))), 422, "author-may-not-approve");
        assertRefused(published(revision, now.plusSeconds(59)), 422, "effective-too-soon");
        assertRefused(handler.post(publish(revision), inForceFrom(now.plusSeconds(60))), 403, "not-your-role");
        assertRefused(published(9_999, now.plusSeconds(60)), 404, "unknown-revision");
        assertThat(published(revision, now.plusSeconds(60)).status()).isEqualTo(200);
        assertRefused(published(revision, now.plusSeconds(99)), 409, "already-published");
        assertRefused(keeper.putCsv(entries(revision, EntryKind.AREA), file(EntryKind.AREA)), 409, "already-published");

        int other = importDistrict("演示区同时版");
        assertRefused(published(other, now.plusSeconds(60)), 422, "effective-time-taken");
    }

    @Test
    @DisplayName("REG-3 同一草稿被同时发布两次：一次成功，另一次因已发布被拒绝")
    void only_one_of_two_simultaneous_publications_of_a_draft_succeeds() throws Exception {
        int revision = importDistrict("同时发布");
        keeper.post("/revisions/" + revision + "/submit", "");
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Api.Reply>> publishing = List.of(
                    () -> approver.post(publish(revision), inForceFrom(now.plusSeconds(60))),
                    () -> approver.post(publish(revision), inForceFrom(now.plusSeconds(61))));
            List<Api.Reply> replies = new ArrayList<>();
            for (Future<Api.Reply> one : both.invokeAll(publishing)) {
                replies.add(one.get());
            }
            assertThat(replies).extracting(Api.Reply::status).containsExactlyInAnyOrder(200, 409);
            Api.Reply late = replies.stream()
                    .filter(reply -> reply.status() == 409)
                    .findFirst()
                    .orElseThrow();
            assertRefused(late, 409, "already-published");
        }
    }

    @Test
    void a_repeated_call_gets_the_first_answer() {
        Api.Reply first = keeper.post("/revisions", "{\"title\": \"一次\"}", "key-" + day);
        Api.Reply again = keeper.post("/revisions", "{\"title\": \"一次\"}", "key-" + day);

        assertThat(again.body().path("revision")).isEqualTo(first.body().path("revision"));
        assertRefused(keeper.post("/revisions", "{\"title\": \"两次\"}", "key-" + day), 422, "idempotency-key-reused");
        assertRefused(keeper.post("/revisions", "{\"title\": \"一次\"}", null), 400, "idempotency-key-missing");
    }

    @Test
    void unreadable_calls_are_refused_with_the_field() {
        int revision = open("坏输入");

        assertRefused(keeper.post("/revisions", "{\"title\": \"一\", \"colour\": 1}"), 400, "unknown-field");
        assertRefused(keeper.post("/revisions", "{\"title\": {}}"), 400, "wrong-type");
        assertRefused(keeper.post("/revisions", "{}"), 400, "missing-field");
        assertRefused(keeper.post("/revisions", "{\"title\": \"" + "长".repeat(201) + "\"}"), 400, "invalid-field");
        assertRefused(keeper.post("/revisions", "{\"title\""), 400, "broken-json");
        assertRefused(approver.post(publish(revision), "{}"), 400, "missing-field");
        assertRefused(approver.post(publish(revision), "{\"effectiveAt\": \"soon\"}"), 400, "wrong-type");
        assertRefused(keeper.get("/revisions/x"), 400, "wrong-type");
        assertRefused(keeper.get("/revisions/9999"), 404, "unknown-revision");
        assertRefused(keeper.putCsv("/revisions/" + revision + "/entries/moon", "a\nb\n"), 404, "unknown-kind");
        assertRefused(keeper.putCsv(entries(revision, EntryKind.AREA), ""), 400, "empty-file");
        assertRefused(keeper.putCsv(entries(revision, EntryKind.AREA), "code\n\"a\"b\n"), 400, "broken-csv");
        assertRefused(handler.putCsv(entries(revision, EntryKind.AREA), file(EntryKind.AREA)), 403, "not-your-role");
        assertRefused(handler.get("/lookup?category=1"), 400, "missing-field");
        assertRefused(handler.get("/lookup?category=1&area=2&at=yesterday"), 400, "wrong-type");
        assertRefused(handler.get("/lookup?category=1&area=2&at=1999-01-01T00:00:00Z"), 404, "no-revision-in-force");
    }

    @Test
    @DisplayName("一行有错，整份文件不导入 (REG-6c)")
    void a_file_with_a_bad_line_changes_nothing_and_the_refusal_names_line_and_column() {
        int revision = open("半份文件");
        keeper.putCsv(entries(revision, EntryKind.AREA), file(EntryKind.AREA));
        Api.Reply reply =
                keeper.putCsv(entries(revision, EntryKind.AREA), "编码,名称,类型\n1,一,区\n\n2,\"二\n三\",省\n3 3,三,区\n");

        assertRefused(reply, 422, "file-not-taken");
        JsonNode error = reply.body().path("errors").get(0);
        assertThat(error.path("line").asInt()).isEqualTo(4);
        assertThat(error.path("column").asString()).isEqualTo("kind");
        assertThat(error.path("value").asString()).isEqualTo("省");
        assertThat(error.path("code").asString()).isEqualTo("unknown-word");
        assertThat(error.path("remedy").asString()).contains("DISTRICT (区)");
        assertThat(reply.body().path("errors").get(1).path("line").asInt()).isEqualTo(6);
        assertThat(keeper.get("/revisions/" + revision)
                        .body()
                        .at("/entries/area")
                        .asInt())
                .isEqualTo(28);
    }

    @Test
    @DisplayName("由历史案件文件推定职责与准入 (REG-13a, REG-9j)")
    void duties_and_admissions_are_drafted_from_past_cases() {
        int revision = importDistrict("演示区历史版");
        keeper.putCsv(entries(revision, EntryKind.DUTY), """
                        code,title,kind,heading,category,area,conditions,answer,lead,basis
                        D-1,消防通道,CORE,H-03-1,301001,,,DUTY,U-YJ,《职责清单》第1项
                        D-2,加油站消防通道,ENFORCEMENT,H-03-1,301001,440399001,keyPlace=FUEL_STATION,DUTY,U-YJ,《职责清单》第2项
                        """);
        assertThat(keeper.delete(entries(revision, EntryKind.POWER)).status()).isEqualTo(200);
        assertThat(keeper.delete(entries(revision, EntryKind.WORK_ITEM)).status())
                .isEqualTo(200);
        StringBuilder past = new StringBuilder("事项,街道,单位,层级\n");
        past.append("无证办学,河湾街道,城管局,区\n".repeat(6));
        past.append("邻里噪声纠纷,桥头街道,U-C31,社区\n".repeat(5));
        past.append("邻里噪声纠纷,桥头街道,U-S3,街道\n".repeat(5));
        past.append("301001,440399001,U-S1,\n".repeat(5));
        Api.Reply reply = keeper.draftFromPast(revision, past.toString(), TRIAL);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.body().path("cases").asInt()).isEqualTo(21);
        assertThat(published(revision, now.plusSeconds(60)).status()).isEqualTo(200);
        clock.moveTo(now.plusSeconds(60));
        assertThat(look("301004", "440399001001G01").path("lead").asString()).isEqualTo("U-CG");
        assertThat(look("401004", "440399003001G01").path("answer").asString()).isEqualTo("BY_DECISION");
        assertThat(look("301001", "440399003001G01").path("lead").asString()).isEqualTo("U-YJ");
        assertRefused(keeper.draftFromPast(open("未知"), past.toString(), TRIAL), 422, "file-not-taken");
    }

    @Test
    @DisplayName("由历史起草的职责，经人更正后送审、发布 (REG-13c)")
    void a_duty_drafted_from_past_cases_is_corrected_reviewed_and_published() {
        int revision = importDistrict("演示区历史更正版");
        Api.Reply drafted = keeper.draftFromPast(revision, "事项,街道,单位,层级\n" + "无证办学,河湾街道,城管局,区\n".repeat(6), TRIAL);
        assertThat(drafted.status()).as(drafted.toString()).isEqualTo(200);

        String duties = new String(
                keeper.file(entries(revision, EntryKind.DUTY) + "?words=en").content(), StandardCharsets.UTF_8);
        assertThat(duties).contains("PAST-301004,");
        String corrected = duties.lines()
                .map(line -> line.startsWith("PAST-301004") ? line.replace("U-CG", "U-YJ") : line)
                .collect(Collectors.joining("\n", "", "\n"));
        taken(revision, EntryKind.DUTY, corrected);
        assertRefused(approver.post(publish(revision), inForceFrom(now.plusSeconds(60))), 409, "not-under-review");
        assertThat(published(revision, now.plusSeconds(60)).status()).isEqualTo(200);

        clock.moveTo(now.plusSeconds(60));
        assertThat(look("301004", "440399001001G01").path("lead").asString()).isEqualTo("U-YJ");
    }

    private void taken(int revision, EntryKind kind, String csv) {
        Api.Reply reply = keeper.putCsv(entries(revision, kind), csv);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }

    @Test
    @DisplayName("社区承担的工作列在社区一级，查询方式与其他两级相同 (REG-1b)")
    void a_duty_of_a_community_is_listed_at_the_community_tier_and_looked_up_like_other_duties() {
        int revision = importDistrict("演示区三级版");
        taken(revision, EntryKind.HEADING, file(EntryKind.HEADING) + """
                H-91,社区事务,,COMMUNITY
                H-91-1,社区承担的工作,H-91,COMMUNITY
                """);
        taken(revision, EntryKind.DUTY, file(EntryKind.DUTY) + """
                D-901,河湾社区的办学巡查,TERRITORIAL,,H-91-1,301004,440399001001,,,,DUTY,U-C11,,,,《社区工作事项清单（演示）》第1项
                """);
        assertThat(published(revision, now.plusSeconds(60)).status()).isEqualTo(200);

        clock.moveTo(now.plusSeconds(60));
        JsonNode answer = look("301004", "440399001001G01");
        assertThat(answer.path("lead").asString()).as(answer.toString()).isEqualTo("U-C11");
        assertThat(answer.at("/explanation/duty").asString()).isEqualTo("D-901");
        assertThat(look("301004", "440399002001G01").path("answer").asString()).isEqualTo("NONE");
    }

    @Test
    @DisplayName("33 个部门，区级 67 归口 227 类 875 条职责，街道级 26 归口 29 类 161 条：导入、发布、导出，内容一致 (REG-1i)")
    void a_list_of_1036_duties_is_imported_published_and_exported_without_a_difference() {
        int revision = importDistrict("演示区千条版");
        assertThat(keeper.delete(entries(revision, EntryKind.POWER)).status()).isEqualTo(200);
        assertThat(keeper.delete(entries(revision, EntryKind.WORK_ITEM)).status())
                .isEqualTo(200);
        taken(
                revision,
                EntryKind.UNIT,
                file(EntryKind.UNIT) + lines(33, i -> "N-U%d,部门%d,DISTRICT,DEPARTMENT".formatted(i, i)));
        taken(
                revision,
                EntryKind.CATEGORY,
                file(EntryKind.CATEGORY) + lines(1_036, i -> "N-C%d,事项%d,,NORMAL".formatted(i, i)));
        taken(
                revision,
                EntryKind.HEADING,
                "code,name,parent,tier\n"
                        + lines(67, i -> "N-H%d,归口%d,,DISTRICT".formatted(i, i))
                        + lines(227, i -> "N-K%d,分类%d,N-H%d,DISTRICT".formatted(i, i, i % 67))
                        + lines(26, i -> "N-S%d,归口%d,,STREET".formatted(i, i))
                        + lines(29, i -> "N-T%d,分类%d,N-S%d,STREET".formatted(i, i, i % 26)));
        taken(
                revision,
                EntryKind.DUTY,
                "code,title,kind,heading,category,area,answer,lead,basis\n"
                        + lines(
                                875,
                                i -> "N-D%d,职责%d,CORE,N-K%d,N-C%d,,DUTY,N-U%d,依据".formatted(i, i, i % 227, i, i % 33))
                        + lines(
                                161,
                                i -> "N-E%d,职责%d,TERRITORIAL,N-T%d,N-C%d,440399001,DUTY,U-S1,依据"
                                        .formatted(i, i, i % 29, 875 + i)));
        Api.Reply published = published(revision, now.plusSeconds(60));
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        JsonNode counts = keeper.get("/revisions/" + revision).body().path("entries");
        assertThat(counts.path("duty").asInt()).isEqualTo(1_036);
        assertThat(counts.path("heading").asInt()).isEqualTo(349);

        int copy = open("导出再导入");
        for (String kind : counts.propertyNames()) {
            Api.Given file = keeper.file("/revisions/" + revision + "/entries/" + kind);
            assertThat(keeper.sendFile("PUT", "/revisions/" + copy + "/entries/" + kind, "text/csv", file.content())
                            .status())
                    .isEqualTo(200);
        }
        JsonNode difference = keeper.get("/revisions/" + copy + "/difference?from=" + revision)
                .body()
                .path("changes");
        assertThat(difference.isArray()).isTrue();
        assertThat(difference.size()).as(difference.toString()).isZero();
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void ten_thousand_entries_are_published_in_one_request() {
        int revision = importDistrict("大区");
        String areas = file(EntryKind.AREA)
                + IntStream.range(0, 10_000)
                        .mapToObj(index -> "X" + index + ",网格" + index + ",GRID,440399001001,RURAL,,\n")
                        .collect(Collectors.joining());
        long begin = System.nanoTime();
        assertThat(keeper.putCsv(entries(revision, EntryKind.AREA), areas).status())
                .isEqualTo(200);
        long imported = System.nanoTime();
        Api.Reply published = published(revision, now.plusSeconds(60));
        long done = System.nanoTime();

        assertThat(published.body().path("entries").asInt()).isGreaterThan(10_000);
        System.out.println(published.body().path("entries").asInt() + " entries: imported in "
                + (imported - begin) / 1_000_000 + " ms, published in " + (done - imported) / 1_000_000 + " ms");
    }

    private static String keyAndHash(LogRow entry) {
        JsonNode content = SORTED.readTree(entry.body()).path("entry");
        return entry.subject() + " " + sha256(SORTED.writeValueAsString(content));
    }

    private static String digest(Stream<String> lines) {
        return sha256(lines.sorted().collect(Collectors.joining("\n")));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
