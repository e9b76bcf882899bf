package org.fenbo.intake.report.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.wiring.Inboxes;
import org.fenbo.backbone.web.identity.TestIssuer;
import org.fenbo.intake.Door;
import org.fenbo.intake.RunningIntake;
import org.fenbo.intake.registrycopy.Announcement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RunningIntake
class ReportHttpTest {
    private static final String REPORTS = "/intake/v1/reports";
    private static final String LEAST = """
            {"channel":"HOTLINE","nature":"COMPLAINT","text":"井盖破损"}""";

    @Autowired
    private Door door;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Inboxes inboxes;

    @Autowired
    private MovableClock clock;

    private long eventsBefore;

    @BeforeEach
    void publish_a_revision_and_count_the_rows() {
        new Announcement(1, Instant.parse("2020-01-01T00:00:00Z"), List.of("440399001002"), List.of("0302", "0399"))
                .to(inboxes);
        eventsBefore = rows();
    }

    @AfterEach
    void release_the_clock() {
        clock.release();
    }

    private long rows() {
        return java.util.Objects.requireNonNull(jdbc.queryForObject(
                "select (select count(*) from event) + (select count(*) from outbox) + (select count(*) from report)"
                        + " + (select count(*) from source_number) + (select count(*) from original)"
                        + " + (select count(*) from idempotent_answer)",
                Long.class));
    }

    private static String with(String field, String value) {
        return LEAST.replace("}", ",\"" + field + "\":" + value + "}");
    }

    @Test
    @DisplayName("受理后即返回编号、密码与后续 (INT-2)")
    void the_answer_to_a_report_has_its_number_its_secret_and_the_next_step() {
        Door.Answer answer = door.post(REPORTS, "client", with("category", "\"0302\",\"area\":\"440399001002\""));
        JsonNode body = answer.json();
        String number = body.path("number").asString();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(number).matches("R440399\\d{14}");
        assertThat(body.path("case").asString()).isEqualTo("C" + number.substring(1));
        assertThat(body.path("secret").asString()).hasSize(12);
        assertThat(body.path("next").path("zh").asString()).contains("立案");
        assertThat(body.path("next").path("en").asString()).contains("Filed");
        assertThat(answer.header("Location")).isEqualTo(REPORTS + "/" + number);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    @DisplayName("上报记下分类的性质与紧急程度；上报写明紧急程度的，以写明的为准 (REG-11d)")
    void a_report_has_the_nature_and_the_urgency_of_its_category() {
        String urgentCategory = with("category", "\"0399\"");
        assertThat(read(urgentCategory).path("urgency").asString()).isEqualTo("URGENT");
        assertThat(read(urgentCategory).path("categoryNature").asString()).isEqualTo("COMPONENT");
        assertThat(read(urgentCategory.replace("}", ",\"urgency\":\"NORMAL\"}"))
                        .path("urgency")
                        .asString())
                .isEqualTo("NORMAL");
        assertThat(read(with("category", "\"0302\"")).path("urgency").asString())
                .isEqualTo("NORMAL");
    }

    /** Sends a report and reads it. */
    private JsonNode read(String report) {
        return door.get(door.post(REPORTS, "client", report).header("Location"), "client")
                .json();
    }

    @Test
    @DisplayName("应答之后立即可以查到该上报 (INT-2e)")
    void a_report_can_be_read_immediately_after_the_answer() {
        String text = "\"张先生13812345678：𠮷野家门口🧑‍🤝‍🧑\\u202e井盖\"";
        Door.Answer posted = door.post(REPORTS, "client", LEAST.replace("\"井盖破损\"", text));
        Door.Answer read = door.get(posted.header("Location"), "client");
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("ETag")).isEqualTo(posted.header("ETag"));
        assertThat(read.header("Cache-Control")).contains("no-store");
        assertThat(read.json().path("stage").asString()).isEqualTo("FILED");
        assertThat(read.json().path("text").asString()).isEqualTo("*先生138****5678：𠮷野家门口🧑‍🤝‍🧑\u202e井盖");
        assertThat(read.json().path("receivedAt")).isEqualTo(posted.json().path("receivedAt"));
    }

    @Test
    @DisplayName("清单外的事项也受理 (INT-3a)")
    void a_report_without_a_category_is_accepted() {
        assertThat(door.post(REPORTS, "call-taker", LEAST).status()).isEqualTo(201);
    }

    @Test
    @DisplayName("同一来源编号自动并案 (INT-6b)")
    void a_report_that_repeats_a_source_number_joins_the_first_case() {
        String body = with("sourceNumber", "\"" + UUID.randomUUID() + "\"");
        JsonNode first = door.post(REPORTS, "client", body).json();
        JsonNode second = door.post(REPORTS, "client", body).json();
        assertThat(second.path("number")).isNotEqualTo(first.path("number"));
        assertThat(second.path("case")).isEqualTo(first.path("case"));
        assertThat(second.path("joinedTo")).isEqualTo(first.path("number"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"collector", "call-taker", "client"})
    @DisplayName("请求不能指定采集人：采集员、受理员、接入系统指定的都被拒绝，并说明原因 (CASE-6j)")
    void no_request_names_the_collector(String role) {
        Door.Answer answer = door.post(REPORTS, role, with("collector", "\"O-ELSE\""));
        refused(answer, 422, "another-collector");
        assertThat(answer.json().path("field").asString()).isEqualTo("collector");
        assertThat(answer.json().path("detail").asString()).contains("登录上报的网格采集员本人");
    }

    @Test
    @DisplayName("采集人是登录的采集员，其单位随上报和立案事件发出；接入系统的上报没有采集人 (CASE-6j, CASE-6c)")
    void the_collector_who_signed_in_is_the_collector_of_the_report() {
        String own = TestIssuer.token("O-COLL-J", "U-C11", "collector");
        String seen = LEAST.replace("HOTLINE", "GRID_COLLECTOR").replace("}", ",\"collector\":\"O-COLL-J\"}");
        Door.Answer posted = door.postBy(own, REPORTS, seen);
        assertThat(posted.status()).as(posted.text()).isEqualTo(201);
        assertThat(events(posted)).hasSize(2).allSatisfy(event -> {
            assertThat(event.path("collector").asString()).isEqualTo("O-COLL-J");
            assertThat(event.path("collectorUnit").asString()).isEqualTo("U-C11");
        });
        assertThat(events(door.post(REPORTS, "client", LEAST)))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.has("collector") || event.has("collectorUnit"))
                        .isFalse());
    }

    private List<JsonNode> events(Door.Answer posted) {
        return jdbc
                .queryForList(
                        "select convert_from(body, 'UTF8') from event where subject = ? order by version",
                        String.class,
                        posted.json().path("number").asString())
                .stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    @Test
    void a_report_of_a_collector_names_this_collector() {
        Door.Answer posted = door.post(REPORTS, "collector", LEAST.replace("HOTLINE", "GRID_COLLECTOR"));
        assertThat(door.get(posted.header("Location"), "collector")
                        .json()
                        .path("collector")
                        .asString())
                .isEqualTo("M-TEST");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unknown field|{\"channel\":\"HOTLINE\",\"nature\":\"COMPLAINT\",\"text\":\"a\",\"colour\":1}|unknown-field",
                "number for text|{\"channel\":\"HOTLINE\",\"nature\":\"COMPLAINT\",\"text\":5}|wrong-type",
                "boolean for text|{\"channel\":\"HOTLINE\",\"nature\":\"COMPLAINT\",\"text\":true}|wrong-type",
                "list for text|{\"channel\":\"HOTLINE\",\"nature\":\"COMPLAINT\",\"text\":[]}|wrong-type",
                "number for channel|{\"channel\":1,\"nature\":\"COMPLAINT\",\"text\":\"a\"}|wrong-type",
                "unknown channel|{\"channel\":\"PIGEON\",\"nature\":\"COMPLAINT\",\"text\":\"a\"}|wrong-type",
                "text for degrees|{\"channel\":\"HOTLINE\",\"nature\":\"COMPLAINT\",\"text\":\"a\",\"place\":{\"longitude\":\"1\",\"latitude\":2}}|wrong-type",
                "number for time|{\"channel\":\"HOTLINE\",\"nature\":\"COMPLAINT\",\"text\":\"a\",\"happenedAt\":5}|wrong-type",
                "time without offset|{\"channel\":\"HOTLINE\",\"nature\":\"COMPLAINT\",\"text\":\"a\",\"happenedAt\":\"2026-01-01T00:00:00\"}|wrong-type",
                "no time|{\"channel\":\"HOTLINE\",\"nature\":\"COMPLAINT\",\"text\":\"a\",\"reportedAt\":\"yesterday\"}|wrong-type",
                "missing text|{\"channel\":\"HOTLINE\",\"nature\":\"COMPLAINT\"}|missing-field",
                "null text|{\"channel\":\"HOTLINE\",\"nature\":\"COMPLAINT\",\"text\":null}|missing-field",
                "blank text|{\"channel\":\"HOTLINE\",\"nature\":\"COMPLAINT\",\"text\":\" \"}|missing-field",
                "missing channel|{\"nature\":\"COMPLAINT\",\"text\":\"a\"}|missing-field",
                "missing nature|{\"channel\":\"HOTLINE\",\"text\":\"a\"}|missing-field",
                "U+0000|{\"channel\":\"HOTLINE\",\"nature\":\"COMPLAINT\",\"text\":\"a\\u0000b\"}|invalid-field",
                "half a pair|{\"channel\":\"HOTLINE\",\"nature\":\"COMPLAINT\",\"text\":\"a\\ud83db\"}|invalid-field",
                "U+0000 in the place|{\"channel\":\"HOTLINE\",\"nature\":\"COMPLAINT\",\"text\":\"a\",\"place\":{\"text\":\"\\u0000\"}}|invalid-field",
                "empty source number|{\"channel\":\"HOTLINE\",\"nature\":\"COMPLAINT\",\"text\":\"a\",\"sourceNumber\":\"\"}|invalid-field",
                "broken JSON|{\"channel\":\"HOTLINE\"|broken-json",
                "twice the same|{\"channel\":\"HOTLINE\",\"nature\":\"COMPLAINT\",\"text\":\"a\",\"text\":\"b\"}|broken-json",
                "a list|[]|wrong-type",
                "a word|hello|broken-json",
                "null|null|unreadable-body",
                "nothing||unreadable-body"
            })
    void an_unreadable_body_is_refused_and_nothing_is_stored(String what, String body, String code) {
        refused(door.post(REPORTS, "client", body == null ? "" : body), 400, code);
    }

    @Test
    void a_text_over_four_thousand_characters_is_refused() {
        refused(door.post(REPORTS, "client", LEAST.replace("井盖破损", "字".repeat(4_001))), 400, "invalid-field");
        assertThat(door.post(REPORTS, "client", LEAST.replace("井盖破损", "字".repeat(4_000)))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "category|\"9999\"|unknown-category",
                "area|\"9999\"|unknown-area",
                "happenedAt|\"2999-01-01T00:00:00+08:00\"|time-in-the-future",
                "reportedAt|\"2999-01-01T00:00:00Z\"|time-in-the-future",
                "happenedAt|\"-100000-01-01T00:00:00Z\"|time-too-early",
                "place|{\"longitude\":114.1}|impossible-place",
                "place|{\"longitude\":22.7,\"latitude\":114.1}|impossible-place"
            })
    void a_report_that_the_rules_refuse_is_not_stored(String field, String value, String code) {
        refused(door.post(REPORTS, "client", with(field, value)), 422, code);
    }

    @Test
    void before_the_first_revision_only_a_report_without_codes_is_accepted() {
        clock.moveTo(Instant.parse("2019-12-31T00:00:00Z"));
        refused(door.post(REPORTS, "client", with("category", "\"0302\"")), 422, "no-registry-in-force");
        assertThat(door.post(REPORTS, "client", LEAST).status()).isEqualTo(201);
    }

    @Test
    void other_content_types_and_large_bodies_are_refused() {
        byte[] body = LEAST.getBytes(StandardCharsets.UTF_8);
        refused(door.postRaw(REPORTS, "client", "text/plain", body), 415, "http-415");
        byte[] large = LEAST.replace("井盖破损", "x".repeat(1_100_000)).getBytes(StandardCharsets.UTF_8);
        refused(door.postRaw(REPORTS, "client", "application/json", large), 413, "body-too-large");
    }

    @Test
    void a_body_that_is_not_utf_8_is_refused() {
        byte[] body = LEAST.getBytes(java.nio.charset.Charset.forName("GB18030"));
        Door.Answer answer = door.postRaw(REPORTS, "client", "application/json", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(rows()).isEqualTo(eventsBefore);
    }

    @Test
    void deeply_nested_json_is_refused() {
        refused(door.post(REPORTS, "client", with("place", "[".repeat(100_000))), 400, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"handler", "verifier", "supervisor", "registry-keeper", "operator"})
    void other_roles_may_not_report(String role) {
        refused(door.post(REPORTS, role, LEAST), 403, "not-your-role");
    }

    @Test
    void a_report_without_a_token_or_a_key_is_refused() {
        refused(door.postWithoutToken(REPORTS, LEAST), 401, "not-signed-in");
        refused(door.postWithoutKey(REPORTS, "client", LEAST), 400, "idempotency-key-missing");
    }

    @Test
    @DisplayName("同一键、相同内容：返回首次应答，不重复生效 (INT-2b)")
    void a_retry_gets_the_first_answer_and_stores_nothing_new() {
        String key = UUID.randomUUID().toString();
        Door.Answer first = door.post(REPORTS, "client", key, LEAST);
        long after = rows();
        Door.Answer again = door.post(REPORTS, "client", key, LEAST);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(door.post(REPORTS, "client", key, LEAST.replace("破损", "丢失"))
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("idempotency-key-reused");
        assertThat(rows()).isEqualTo(after);
    }

    @Test
    @DisplayName("同一键、不同内容：返回 422，什么也不保存 (INT-2c)")
    void a_used_key_with_another_body_is_refused_and_nothing_is_stored() {
        String key = UUID.randomUUID().toString();
        assertThat(door.post(REPORTS, "client", key, LEAST).status()).isEqualTo(201);
        long after = rows();
        Door.Answer other = door.post(REPORTS, "client", key, LEAST.replace("破损", "丢失"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().path("code").asString()).isEqualTo("idempotency-key-reused");
        assertThat(rows()).isEqualTo(after);
    }

    @Test
    @DisplayName("断网后补传的上报：事发时间与收到时间都保留 (INT-5b)")
    void a_late_report_keeps_the_time_of_the_matter_and_the_time_of_receipt() {
        clock.moveTo(Instant.parse("2026-11-22T04:00:00Z"));
        String late = with("happenedAt", "\"2026-11-20T09:15:00+08:00\",\"reportedAt\":\"2026-11-20T09:20:00+08:00\"");
        Door.Answer posted = door.post(REPORTS, "client", late);
        assertThat(posted.json().path("receivedAt").asString()).isEqualTo("2026-11-22T04:00:00Z");
        JsonNode read = door.get(posted.header("Location"), "client").json();
        assertThat(read.path("happenedAt").asString()).isEqualTo("2026-11-20T01:15:00Z");
        assertThat(read.path("reportedAt").asString()).isEqualTo("2026-11-20T01:20:00Z");
        assertThat(read.path("receivedAt").asString()).isEqualTo("2026-11-22T04:00:00Z");
    }

    @Test
    @DisplayName("R25 库中不存查询密码，重试仍答同一密码")
    void no_table_contains_a_secret_and_a_retry_gets_the_same_secret() {
        String key = UUID.randomUUID().toString();
        String secret =
                door.post(REPORTS, "client", key, LEAST).json().path("secret").asString();
        assertThat(secret).matches("[A-HJ-NP-Z2-9]{12}");
        assertThat(door.post(REPORTS, "client", key, LEAST)
                        .json()
                        .path("secret")
                        .asString())
                .isEqualTo(secret);
        for (String table : List.of("idempotent_answer", "report", "event", "original")) {
            assertThat(jdbc.queryForObject(
                            "select count(*) from " + table + " t where t::text like '%' || ? || '%'",
                            Long.class,
                            secret))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void a_retry_gets_its_first_answer_even_when_the_rules_have_changed() {
        String key = UUID.randomUUID().toString();
        String body = with("category", "\"0302\"");
        Door.Answer first = door.post(REPORTS, "client", key, body);
        clock.moveTo(Instant.parse("2019-12-31T00:00:00Z"));
        assertThat(door.post(REPORTS, "client", key, body).json()).isEqualTo(first.json());
    }

    @Test
    void the_key_of_a_refused_report_can_be_used_again() {
        String key = UUID.randomUUID().toString();
        assertThat(door.post(REPORTS, "client", key, with("area", "\"9\"")).status())
                .isEqualTo(422);
        assertThat(door.post(REPORTS, "client", key, LEAST).status()).isEqualTo(201);
    }

    @Test
    @DisplayName("同一键多次重试只产生一份上报 I2")
    void many_simultaneous_retries_create_only_one_report() throws Exception {
        String key = UUID.randomUUID().toString();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Door.Answer>> calls = IntStream.range(0, 20)
                    .<Callable<Door.Answer>>mapToObj(i -> () -> door.post(REPORTS, "client", key, LEAST))
                    .toList();
            List<Door.Answer> answers =
                    many.invokeAll(calls).stream().map(Future::resultNow).toList();
            assertThat(answers).allMatch(answer -> answer.status() == 201 || answer.status() == 409);
            assertThat(answers.stream()
                            .filter(answer -> answer.status() == 201)
                            .map(answer -> answer.json().path("number").asString())
                            .distinct())
                    .hasSize(1);
        }
    }

    private void refused(Door.Answer answer, int status, @org.jspecify.annotations.Nullable String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        if (code != null) {
            assertThat(answer.json().path("code").asString()).as(answer.text()).isEqualTo(code);
        }
        assertThat(answer.json().path("remedy").asString()).isNotBlank();
        assertThat(rows()).isEqualTo(eventsBefore);
    }
}
