package org.fenbo.dispatch.casefile.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.fenbo.backbone.events.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PauseHttpTest extends CaseHttpTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String UNIT = "unit-liaison_U-CG_O-LIAI";
    private static final Instant START = Instant.parse("2097-12-01T02:00:00Z");
    private static final String PAUSE =
            "{\"groundCode\":\"WEATHER\",\"reason\":\"storm\",\"until\":\"2097-12-03T02:00:00Z\"}";

    @Autowired
    private MovableClock clock;

    @AfterEach
    void release_the_clock() {
        clock.release();
    }

    private String state() {
        return get(UNIT).at("/orders/0/state").asString();
    }

    @Test
    @DisplayName("申请暂停、批准、到时由平台恢复，案卷页写明暂停事由与截止时间 (CASE-18c)")
    void a_granted_pause_ends_at_its_time_without_a_person() {
        clock.moveTo(START);
        number = file("101");
        post("orders/1/accept", UNIT, "{}");
        assertThat(post("orders/1/pause", UNIT, PAUSE.replace("2097-12-03", "2097-12-01"))
                        .status())
                .isEqualTo(422);
        assertThat(post("orders/1/pause", UNIT, PAUSE.replace("WEATHER", "IDLE"))
                        .status())
                .isEqualTo(400);
        assertThat(post("orders/1/pause", UNIT, PAUSE).status()).isEqualTo(200);
        assertThat(state()).isEqualTo("ACCEPTED");
        assertThat(post("approvals/1/approve", "dispatcher__O-DISP", "{}").status())
                .isEqualTo(200);
        assertThat(state()).isEqualTo("PAUSED");
        assertThat(get(UNIT).at("/orders/0/pause/until").asString()).isEqualTo("2097-12-03T02:00:00Z");
        assertThat(get(UNIT).at("/orders/0/pause/groundCode").asString()).isEqualTo("WEATHER");

        clock.moveTo(Instant.parse("2097-12-03T02:00:00Z"));

        await().atMost(SOON).until(() -> state().equals("ACCEPTED"));
    }

    @Test
    @DisplayName("延期经两级批准，其间工单显示延期待批，案卷页写明两级批准人 (TIME-3f, CASE-1b)")
    void an_extension_is_shown_as_pending_until_both_have_approved() {
        post("orders/1/accept", UNIT, "{}");
        assertThat(post("orders/1/extend", UNIT, "{\"workingDays\":0,\"reason\":\"parts\"}")
                        .status())
                .isEqualTo(400);
        assertThat(post("orders/1/extend", UNIT, "{\"workingDays\":3,\"reason\":\"parts\"}")
                        .status())
                .isEqualTo(200);
        assertThat(state()).isEqualTo("EXTENSION_PENDING");
        assertThat(post("approvals/1/approve", "approver_U-CG_O-HEAD", "{}").status())
                .isEqualTo(200);
        assertThat(state()).isEqualTo("EXTENSION_PENDING");
        assertThat(post("approvals/1/approve", "dispatcher__O-DISP", "{}").status())
                .isEqualTo(200);
        assertThat(state()).isEqualTo("ACCEPTED");
        assertThat(get(UNIT).at("/orders/0/extensions").asInt()).isOne();
        assertThat(get(UNIT).at("/approvals/0/agreed/0").asString()).isEqualTo("O-HEAD");
        assertThat(get(UNIT).at("/approvals/0/approver").asString()).isEqualTo("O-DISP");
    }
}
