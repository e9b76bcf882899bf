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
@DisplayName("R15 出错的文件不影响其他文件；由人决定重试或放弃")
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
    void start_the_worker() {
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
    void an_unreadable_upload_fails_with_a_reason_and_does_not_stop_other_uploads() {
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

    private String handedInWith(int rows, String worst) {
        worker(SmartLifecycle::stop);
        String run = UUID.randomUUID().toString();
        StringBuilder file = new StringBuilder("no,what\n");
        for (int row = 0; row < rows; row++) {
            file.append(run).append(row).append(row == rows - 100 ? "," + worst + "\n" : ",井盖\n");
        }
        Door.Answer posted = door.upload("client", run, file.toString().getBytes(StandardCharsets.UTF_8), MAPPING);
        assertThat(posted.status()).as(posted.text()).isEqualTo(202);
        return posted.header("Location");
    }

    /** Makes the database refuse the report that has this text; the refusal has this SQLSTATE. */
    private void refusing(String worst, String sqlState, Runnable meanwhile) {
        jdbc.execute("""
                create function refuse() returns trigger language plpgsql as $$
                begin
                  if new.outcome = 'ACCEPTED' and old.cells like '%%%s%%' then
                    raise exception 'refused' using errcode = '%s';
                  end if;
                  return new;
                end $$;
                create trigger refuse before update on upload_row for each row execute function refuse()
                """.formatted(worst, sqlState));
        try {
            meanwhile.run();
        } finally {
            jdbc.execute("drop trigger refuse on upload_row; drop function refuse()");
        }
    }

    @Test
    void if_the_database_refuses_the_content_of_a_row_only_this_row_is_refused() {
        for (String sqlState : List.of("22021", "23514", "21000", "54000")) {
            String worst = "坏行" + sqlState;
            refusing(worst, sqlState, () -> {
                String path = handedInWith(700, worst);
                worker(SmartLifecycle::start);
                awaitState(path, "DONE");
                Door.Answer shown = door.get(path, "client");
                assertThat(shown.json().path("accepted").asInt()).as(sqlState).isEqualTo(699);
                assertThat(shown.json().path("refused").asInt()).as(sqlState).isEqualTo(1);
            });
        }
    }

    @Test
    void if_the_database_refuses_a_statement_the_upload_fails_and_no_row_is_refused() {
        refusing("权限", "42501", () -> {
            String path = handedInWith(120, "权限");
            worker(SmartLifecycle::start);
            awaitState(path, "FAILED");
            assertThat(door.get(path, "client").json().path("refused").asInt()).isZero();
            assertThat(alertsNow()).extracting(Alert::code).contains("upload-failed");
        });
    }

    @Test
    void there_is_an_alert_as_long_as_no_upload_can_be_processed() {
        jdbc.execute("alter table upload rename column state to state_away");
        try {
            await().atMost(Duration.ofSeconds(40))
                    .untilAsserted(() ->
                            assertThat(alertsNow()).extracting(Alert::code).contains("uploads-wait"));
        } finally {
            jdbc.execute("alter table upload rename column state_away to state");
        }
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(
                        () -> assertThat(alertsNow()).extracting(Alert::code).doesNotContain("uploads-wait"));
    }

    @Test
    void a_failed_upload_can_be_dropped_only_once_and_only_with_a_reason() {
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
    @DisplayName("R25 逐行结果只在期限内保留，计数永久保留")
    void rows_of_an_upload_are_deleted_after_their_retention_time_and_its_counts_stay() {
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
