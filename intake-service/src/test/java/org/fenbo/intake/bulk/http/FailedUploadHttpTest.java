package org.fenbo.intake.bulk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.fenbo.backbone.events.alert.Alert;
import org.fenbo.backbone.events.alert.Alerts;
import org.fenbo.intake.Door;
import org.fenbo.intake.RunningIntake;
import org.fenbo.intake.bulk.FailedUploads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;

@RunningIntake
@DisplayName("R15 坏文件不挡后面的文件；由人重试或放弃")
class FailedUploadHttpTest {
    private static final String MAPPING = """
            {"fields":{"sourceNumber":"no","text":"what"},"constants":{"nature":"COMPLAINT"}}""";

    @Autowired
    private Door door;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private FailedUploads failed;

    @Autowired
    private Alerts alerts;

    @Autowired
    private List<SmartLifecycle> running;

    private void worker(Consumer<SmartLifecycle> doing) {
        running.stream()
                .filter(one -> one.getClass().getSimpleName().equals("UploadWorker"))
                .forEach(doing);
    }

    @AfterEach
    void the_worker_goes_on() {
        worker(SmartLifecycle::start);
    }

    private List<Alert> alertsNow() {
        alerts.look();
        return alerts.latest();
    }

    private String handedIn() {
        String run = UUID.randomUUID().toString();
        byte[] file = ("no,what\n" + run + "a,井盖\n" + run + "b,路灯\n").getBytes(StandardCharsets.UTF_8);
        Door.Answer posted = door.upload("client", run, file, MAPPING);
        assertThat(posted.status()).as(posted.text()).isEqualTo(202);
        return posted.header("Location");
    }

    private String state(String path) {
        return door.get(path, "client").json().path("state").asString();
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void mapping(String path, String text) {
        jdbc.update("update upload set mapping = ? where id = ?::uuid", text, idOf(path));
    }

    private String broken() {
        worker(SmartLifecycle::stop);
        String path = handedIn();
        mapping(path, "{\"fields\":7}");
        return path;
    }

    private void awaitState(String path, String state) {
        await().atMost(Duration.ofSeconds(30)).until(() -> state(path).equals(state));
    }

    @Test
    void an_unreadable_upload_lets_the_others_pass_and_says_what_is_wrong_with_it() {
        String first = broken();
        List<String> others = List.of(handedIn(), handedIn());
        worker(SmartLifecycle::start);
        others.forEach(path -> awaitState(path, "DONE"));
        awaitState(first, "FAILED");
        Door.Answer shown = door.get(first, "client");
        assertThat(shown.json().path("fault").asString()).contains("can't be worked on");
        assertThat(shown.json().path("possible").toString()).contains("repeat").contains("drop");
        assertThat(alertsNow())
                .filteredOn(alert -> alert.code().equals("upload-failed"))
                .extracting(alert -> alert.what().english())
                .anyMatch(what -> what.contains(idOf(first)));

        assertThat(door.postWithoutKey(first + "/repeat", "client", "").status())
                .isEqualTo(400);
        assertThat(door.post(first + "/repeat", "client", "").status()).isEqualTo(200);
        awaitState(first, "FAILED");
        worker(SmartLifecycle::stop);
        mapping(
                first,
                Objects.requireNonNull(jdbc.queryForObject(
                        "select mapping from upload where id = ?::uuid", String.class, idOf(others.getFirst()))));
        assertThat(door.post(first + "/repeat", "operator", "").status()).isEqualTo(200);
        worker(SmartLifecycle::start);
        awaitState(first, "DONE");
        assertThat(door.get(first, "client").json().path("accepted").asInt()).isEqualTo(2);
        assertThat(latestAlerts())
                .extracting(Alert::what)
                .noneMatch(what -> what.english().contains(idOf(first)));
    }

    @Test
    void a_person_drops_it_with_a_reason_and_only_once() {
        String path = broken();
        Door.Answer early = door.post(path + "/drop", "client", "{\"reason\":\"测试\"}");
        assertThat(early.status()).as(early.text()).isEqualTo(409);
        worker(SmartLifecycle::start);
        awaitState(path, "FAILED");
        assertThat(door.post(path + "/drop", "client", "{\"reason\":\" \"}").status())
                .isBetween(400, 422);
        assertThat(door.post(path + "/drop", "client", "{\"reason\":\"文件有误\"}").status())
                .isEqualTo(200);
        assertThat(state(path)).isEqualTo("DROPPED");
        assertThat(door.post(path + "/drop", "client", "{\"reason\":\"x\"}").status())
                .isEqualTo(409);
        assertThat(jdbc.queryForObject(
                        "select count(*) from upload_row where upload = ?::uuid", Integer.class, idOf(path)))
                .isZero();
    }

    @Test
    @DisplayName("R25 逐行结果保留有期限，计数长存")
    void rows_of_uploads_are_forgotten_after_their_time_and_counts_stay() {
        String path = handedIn();
        awaitState(path, "DONE");
        failed.forgetRows(Instant.EPOCH);
        assertThat(door.get(path + "/rows", "client").json().path("rows").size())
                .isEqualTo(2);
        failed.forgetRows(Instant.parse("2100-01-01T00:00:00Z"));
        assertThat(door.get(path + "/rows", "client").status()).isEqualTo(410);
        assertThat(door.get(path, "client").json().path("accepted").asInt()).isEqualTo(2);
        assertThat(jdbc.queryForObject(
                        "select count(*) from upload_row where upload = ?::uuid", Integer.class, idOf(path)))
                .isZero();
    }

    private List<Alert> latestAlerts() {
        alerts.look();
        return alerts.latest();
    }
}
