package org.fenbo.dispatch.casefile.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.revision.RevisionEvents;
import org.fenbo.backbone.kernel.Aggregates;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.store.EndedWindows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Tests the time for a return in a district that works on every Monday from 9 to 18. */
class EndedWindowsTest extends CaseHttpTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    /** A Monday, 10 o'clock in Shanghai. */
    private static final Instant MONDAY = Instant.parse("2098-12-01T02:00:00Z");

    @Autowired
    private MovableClock clock;

    @Autowired
    private DataSource database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Aggregates<CaseFile, CaseEvent> cases;

    @AfterEach
    void release_the_clock() {
        clock.release();
    }

    private void dispatchOnMonday() {
        publish(
                new RevisionEvents(30, MONDAY.minusSeconds(60))
                        .with("policy", "governor", GOVERNOR_NEVER_ACTS)
                        .with("unit", "U-CG", "{\"code\":\"U-CG\"}")
                        .with("category", "101", "{\"code\":\"101\"}")
                        .with("area", "440399001001", "{\"code\":\"440399001001\",\"kind\":\"GRID\"}")
                        .with("duty", "D-1", "{\"category\":\"101\",\"answer\":\"DUTY\",\"lead\":\"U-CG\"}")
                        .with("policy", "returns", "{\"numbers\":{\"RETURN_HOURS\":3}}")
                        .with(
                                "calendar",
                                "default",
                                "{\"zone\":\"Asia/Shanghai\",\"week\":{\"MONDAY\":[\"09:00-18:00\"]},\"holidays\":{},\"makeUpDays\":{}}"));
        clock.moveTo(MONDAY);
        number = file("101");
    }

    private String order() {
        return get("unit-liaison_U-CG_O-LIAI").path("orders").path(0).toString();
    }

    @Test
    @DisplayName("退回期限届满：工单由平台视为签收，退回被拒，说明何时届满 (CASE-5b)")
    void an_order_counts_as_accepted_when_its_window_has_ended() {
        dispatchOnMonday();
        assertThat(order()).contains("TO_ACCEPT", "\"returnableUntil\":\"2098-12-01T05:00:00Z\"");
        clock.moveTo(MONDAY.plus(Duration.ofHours(3)).minusSeconds(1));
        assertThat(order()).contains("TO_ACCEPT");

        clock.moveTo(MONDAY.plus(Duration.ofHours(3)));

        await().atMost(SOON).until(() -> order().contains("\"ACCEPTED\""));
        Answer refused = post(
                "orders/1/return",
                "unit-liaison_U-CG_O-LIAI",
                "{\"groundCode\":\"NOT_OUR_DUTY\",\"ground\":\"not ours\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("code").asString()).isEqualTo("return-window-over");
        assertThat(refused.body().toString()).contains("2098-12-01 13:00");
    }

    @Test
    @DisplayName("一件案件无法视为签收时，其余照常，并告警指明该案 (CASE-5b, R10)")
    void a_case_that_fails_does_not_stop_the_others_and_raises_an_alert() {
        dispatchOnMonday();
        String bad = number;
        number = file("101");
        AtomicInteger done = new AtomicInteger();
        AtomicInteger tried = new AtomicInteger();
        EndedWindows windows = new EndedWindows(
                JdbcClient.create(database),
                transaction,
                cases,
                (file, now) -> {
                    if (file.number().value().equals(bad)) {
                        tried.incrementAndGet();
                        throw new IllegalStateException("can't be accepted");
                    }
                    done.incrementAndGet();
                    return List.of();
                },
                () -> MONDAY.plus(Duration.ofDays(1)),
                () -> MONDAY);

        windows.lookAgain();
        assertThat(done).hasPositiveValue();
        assertThat(windows.alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.what().chinese()).contains(bad));
        windows.lookAgain();
        assertThat(windows.alerts()).hasSize(1);
        assertThat(tried).hasValue(1);
    }
}
