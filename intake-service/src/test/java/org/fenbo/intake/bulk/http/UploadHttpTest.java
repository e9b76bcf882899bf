package org.fenbo.intake.bulk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fenbo.backbone.web.identity.TestIssuer;
import org.fenbo.intake.Door;
import org.fenbo.intake.RunningIntake;
import org.fenbo.intake.bulk.Uploads;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@RunningIntake
@DisplayName("批量文件：进度、续传、逐行结果 (INT-10)")
class UploadHttpTest {
    private static final String MAPPING = """
            {"fields":{"sourceNumber":"no","text":["what","where"],"nature":"nature","happenedAt":"at"},
             "values":{"nature":{"投诉":"COMPLAINT"}},"constants":{"channel":"UPPER_PLATFORM"},
             "empty":"-","zone":"Asia/Shanghai","timeFormat":"yyyy-MM-dd HH:mm:ss","past":true}""";

    @Autowired
    private Door door;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Uploads uploads;

    @Autowired
    private List<SmartLifecycle> running;

    private static byte[] file(String... rows) {
        return ("no,what,where,nature,at\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String row(String number, String what) {
        return number + "," + what + ",-,投诉,2018-07-04 17:24:41";
    }

    private JsonNode done(Door.Answer posted) {
        assertThat(posted.status()).as(posted.text()).isEqualTo(202);
        String path = posted.header("Location");
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        door.get(path, "client").json().path("state").asString().equals("DONE"));
        return door.get(path, "client").json();
    }

    @Test
    @DisplayName("上传者能查看进度和每一行的结果，有误的行不影响其他行 (INT-10b)")
    void good_rows_become_reports_and_each_bad_row_has_a_reason() {
        String run = UUID.randomUUID().toString();
        Door.Answer posted = door.upload(
                "operator",
                run,
                file(
                        row(run + "1", "\"井盖,\n破损\""),
                        "too,few",
                        row(run + "2", "路灯").replace("投诉", "骂"),
                        row(run + "1", "井盖破损"),
                        row(run + "3", "电话\u0000").replace("2018-07-04", "04.07.18"),
                        row(run + "4", "电话13812345678").replace("17:24:41", "17.24"),
                        row(run + "5", "x".repeat(4_001))),
                MAPPING);
        assertThat(posted.json().path("rows").asInt()).isEqualTo(7);
        JsonNode progress = done(posted);
        assertThat(progress.path("accepted").asInt()).isEqualTo(1);
        assertThat(progress.path("joined").asInt()).isEqualTo(1);
        assertThat(progress.path("refused").asInt()).isEqualTo(5);
        assertThat(progress.path("done").asInt()).isEqualTo(7);
        JsonNode rows =
                door.get(posted.header("Location") + "/rows", "client").json().path("rows");
        assertThat(rows.values().stream().map(row -> row.path("line").asInt())).containsExactly(2, 4, 5, 6, 7, 8, 9);
        assertThat(rows.values().stream().map(row -> row.path("reason").asString("")))
                .containsExactly(
                        "",
                        "wrong-number-of-cells",
                        "unknown-value",
                        "",
                        "unkeepable-character",
                        "unreadable-time",
                        "too-long");
        assertThat(rows.path(2).path("column").asString()).isEqualTo("nature");
        String report = rows.path(0).path("report").asString();
        JsonNode taken = door.get("/intake/v1/reports/" + report, "client").json();
        assertThat(taken.path("text").asString()).isEqualTo("井盖,\n破损");
        assertThat(taken.path("receivedAt").asString()).isEqualTo("2018-07-04T09:24:41Z");
        assertThat(door.get(posted.header("Location") + "/rows?outcome=JOINED", "client")
                        .json()
                        .path("rows")
                        .size())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("来源编号为查重键：重复导入全部并案 (INT-6b)")
    void if_a_file_is_uploaded_again_each_row_joins_its_first_report() {
        String run = UUID.randomUUID().toString();
        byte[] file = file(row(run + "1", "a"), row(run + "2", "b"));
        assertThat(done(door.upload("operator", run + "a", file, MAPPING))
                        .path("accepted")
                        .asInt())
                .isEqualTo(2);
        assertThat(done(door.upload("operator", run + "b", file, MAPPING))
                        .path("joined")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void a_retry_with_the_same_key_returns_the_same_upload() {
        String key = UUID.randomUUID().toString();
        byte[] file = file(row(key, "a"));
        Door.Answer first = door.upload("operator", key, file, MAPPING);
        assertThat(door.upload("operator", key, file, MAPPING).json()).isEqualTo(first.json());
        assertThat(door.upload("operator", key, file(row(key, "b")), MAPPING).status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("中途停止后接着办下一行：不丢行，也不重复计数 (INT-10c)")
    void a_kill_during_the_work_neither_loses_nor_doubles_a_row() {
        SmartLifecycle worker = running.stream()
                .filter(part -> part.getClass().getSimpleName().equals("UploadWorker"))
                .findFirst()
                .orElseThrow();
        worker.stop();
        String run = UUID.randomUUID().toString();
        String[] rows = new String[1_234];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(run + i, "matter " + i);
        }
        Door.Answer posted = door.upload("operator", run, file(rows), MAPPING);
        try {
            uploads.takeChunk(500, (upload, taken) -> {
                throw new IllegalStateException("killed before the commit");
            });
        } catch (RuntimeException killed) {
            assertThat(killed).hasMessageContaining("killed");
        }
        worker.start();
        assertThat(done(posted).path("accepted").asInt()).isEqualTo(1_234);
        assertThat(jdbc.queryForObject(
                        "select count(distinct case_number) from report where source_number like ?",
                        Integer.class,
                        run + "%"))
                .isEqualTo(1_234);
        assertThat(jdbc.queryForObject(
                        "select count(*) from upload_row where upload = ?::uuid and cells is not null",
                        Integer.class,
                        posted.json().path("upload").asString()))
                .isZero();
    }

    @Test
    void files_that_cannot_be_read_are_refused_as_a_whole() {
        String key = UUID.randomUUID().toString();
        byte[] gbk = new String(file(row("1", "井盖")), StandardCharsets.UTF_8).getBytes(Charset.forName("GB18030"));
        code(door.upload("operator", key, gbk, MAPPING), 422, "broken-csv");
        code(door.upload("operator", key, new byte[0], MAPPING), 422, "broken-csv");
        code(
                door.upload("operator", key, file("1,\"open,-,投诉,2018"), MAPPING.replace("no\"", "nix\"")),
                422,
                "missing-column");
        code(door.upload("operator", key, file(), "{"), 400, "unreadable-mapping");
        code(door.upload("operator", key, file(), "{\"fields\":{\"text\":5}}"), 400, "unreadable-mapping");
        code(door.upload("operator", key, file(), MAPPING.replace("Asia/Shanghai", "Mars")), 400, "unreadable-mapping");
        code(door.upload("handler", key, file(), MAPPING), 403, "not-your-role");
        code(
                door.upload("operator", key, ("a,".repeat(300) + "b\n").getBytes(StandardCharsets.UTF_8), MAPPING),
                413,
                "file-too-large");
        assertThat(door.upload("operator", key, file(), MAPPING.replaceFirst("\\{", "{" + " ".repeat(70_000)))
                        .status())
                .isEqualTo(413);
        String gb = MAPPING.replaceFirst("\\{", "{\"charset\":\"GB18030\",");
        assertThat(done(door.upload("operator", key, gbk, gb)).path("accepted").asInt())
                .isEqualTo(1);
    }

    @Test
    void an_upload_is_unknown_to_another_client() {
        String key = UUID.randomUUID().toString();
        String path = door.upload("operator", key, file(row(key, "a")), MAPPING).header("Location");
        assertThat(door.getAs(path, "M-OTHER", "client").status()).isEqualTo(404);
        assertThat(door.getAs(path, "O-OPER", "operator").status()).isEqualTo(200);
        assertThat(door.getAs("/intake/v1/uploads/nonsense", "O-OPER", "operator")
                        .status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("历史数据只由运维员导入 (INT-1)")
    void only_an_operator_may_upload_past_reports() {
        Door.Answer refused = door.upload("client", UUID.randomUUID().toString(), file(), MAPPING);
        code(refused, 403, "not-your-role");
        assertThat(refused.json().path("roles").path(0).asString()).isEqualTo("operator");
    }

    @Test
    @DisplayName("文件中不属于该接入系统渠道的行被拒绝 (INT-1b)")
    void a_row_on_a_channel_that_the_client_may_not_use_is_refused() {
        String run = UUID.randomUUID().toString();
        String mapping = MAPPING.replace(",\"past\":true", "")
                .replace("\"channel\":\"UPPER_PLATFORM\"", "\"channel\":\"SENSOR\"");
        Door.Answer posted = door.upload("client", run, file(row(run, "井盖")), mapping);
        assertThat(done(posted).path("refused").asInt()).isEqualTo(1);
        JsonNode row = door.get(posted.header("Location") + "/rows", "client")
                .json()
                .path("rows")
                .path(0);
        assertThat(row.path("reason").asString()).isEqualTo("not-your-channel");
    }

    @Test
    @DisplayName("上传的文件只有上传者、全区的运维员和审计员能查看 (SEC-1e)")
    void an_upload_is_visible_only_to_its_sender_and_to_operators_and_auditors_of_the_district() {
        String path = door.upload("operator", UUID.randomUUID().toString(), file(), MAPPING)
                .header("Location");
        String ofAStreet = TestIssuer.tokenOf(List.of("440399001"), "O-OTHER", null, "operator");
        assertThat(door.getBy(ofAStreet, path).status()).isEqualTo(404);
        assertThat(door.getBy(ofAStreet, "/intake/v1/uploads/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
        assertThat(door.getAs(path, "O-AUDI", "auditor").status()).isEqualTo(200);
        assertThat(door.getAs(path, "O-CALL", "call-taker").status()).isEqualTo(404);
        assertThat(door.getAs(path, "O-VERI", "verifier").status()).isEqualTo(403);
    }

    /** The file with real data. The test searches the working directory and all directories above it for this file. */
    private static Path realFile() {
        Path file = Path.of("shared", "data", "pingshan", "events_until_2018-10.csv");
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve(file))
                .filter(Files::isReadable)
                .findFirst()
                .orElse(file);
    }

    @Test
    @DisplayName("真实数据：6,945 行逐行有结果，完全相同者标为疑似重复 (INT-6)")
    void every_row_of_the_file_of_a_real_district_becomes_a_report() throws IOException {
        Path file = realFile();
        Assumptions.assumeTrue(
                Files.isReadable(file),
                "the real data are not here: a folder shared/data beside the checkout or above it");
        String mapping = """
                {"fields":{"sourceNumber":"REC_ID","text":["EVENT_TYPE_NAME","MAIN_TYPE_NAME","SUB_TYPE_NAME"],
                 "nature":"EVENT_PROPERTY_NAME","channel":"EVENT_SRC_NAME","placeText":"COMMUNITY_NAME",
                 "happenedAt":"CREATE_TIME"},
                 "values":{"nature":{"投诉":"COMPLAINT","咨询":"CONSULTATION","建议":"SUGGESTION","求决":"REQUEST",
                 "感谢":"THANKS","其他":"CONSULTATION","表扬":"THANKS","举报":"TIP_OFF"},
                 "channel":{"12345":"HOTLINE","12319":"HOTLINE","@坪山":"CITIZEN","美丽深圳":"CITIZEN",
                 "政府信箱":"CITIZEN","固话投诉":"HOTLINE"}},
                 "constants":{"nature":"CONSULTATION"},"empty":"-","zone":"Asia/Shanghai","timeFormat":"yyyy-MM-dd HH:mm:ss","past":true}""";
        JsonNode progress =
                done(door.upload("operator", UUID.randomUUID().toString(), Files.readAllBytes(file), mapping));
        assertThat(progress.path("rows").asInt()).isEqualTo(6_945);
        assertThat(progress.path("accepted").asInt()).isEqualTo(6_945);
        Integer twins = jdbc.queryForObject(
                "select count(*) from event where topic = 'intake.report'"
                        + " and convert_from(body, 'UTF8') like '%\"likelyTwins\":[\"%' and convert_from(body, 'UTF8')"
                        + " like '%2018-%'",
                Integer.class);
        assertThat(twins).isGreaterThanOrEqualTo(64);
    }

    private static void code(Door.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("code").asString()).as(answer.text()).isEqualTo(code);
    }
}
