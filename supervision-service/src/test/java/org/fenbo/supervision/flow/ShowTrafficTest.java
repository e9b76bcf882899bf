package org.fenbo.supervision.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.fenbo.supervision.flow.Backlogs.Backlog;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R14 积压数字有缓存，查询失败的结果也缓存，请求不等待 Kafka")
class ShowTrafficTest {
    private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");
    private static final Map<String, Backlog> FIGURES =
            Map.of("dispatch.case", new Backlog(7, 1, 2, 0, OptionalLong.empty()));
    private final AtomicInteger asked = new AtomicInteger();
    private Instant wall = START;

    @Test
    void the_broker_is_asked_once_a_second_for_any_number_of_callers() {
        ShowTraffic traffic = traffic(() -> FIGURES);
        for (int i = 0; i < 100; i++) {
            assertThat(traffic.ofAllTopics().byTopic()).isEqualTo(FIGURES);
        }
        assertThat(asked.get()).isEqualTo(1);
        wall = START.plusSeconds(1);
        assertThat(traffic.ofAllTopics().unknownSince()).isEmpty();
        assertThat(asked.get()).isEqualTo(2);
    }

    @Test
    void a_refusing_broker_is_asked_once_a_second_and_the_last_figures_are_marked_as_old() {
        AtomicInteger answers = new AtomicInteger(1);
        ShowTraffic traffic = traffic(() -> {
            if (answers.getAndDecrement() > 0) {
                return FIGURES;
            }
            throw new IllegalStateException("the broker is away");
        });
        traffic.ofAllTopics();
        for (int tenths = 10; tenths < 40; tenths++) {
            wall = START.plusMillis(100L * tenths);
            ShowTraffic.Shown shown = traffic.ofAllTopics();
            assertThat(shown.byTopic()).isEqualTo(FIGURES);
            assertThat(shown.unknownSince()).contains(START.plusSeconds(1));
        }
        assertThat(asked.get()).isEqualTo(4);
        answers.set(1);
        wall = START.plusSeconds(9);
        assertThat(traffic.ofAllTopics().unknownSince()).isEmpty();
    }

    @Test
    void a_thousand_callers_do_not_wait_for_a_silent_broker() throws InterruptedException {
        CountDownLatch silence = new CountDownLatch(1);
        ShowTraffic traffic = new ShowTraffic(
                () -> {
                    asked.incrementAndGet();
                    await(silence);
                    return FIGURES;
                },
                question -> Thread.ofVirtual().start(question),
                () -> wall);
        traffic.ofAllTopics();
        wall = START.plusSeconds(20);
        for (int i = 0; i < 1_000; i++) {
            assertThat(traffic.ofAllTopics().unknownSince()).contains(START);
        }
        assertThat(asked.get()).isEqualTo(1);
        silence.countDown();
    }

    private ShowTraffic traffic(Backlogs broker) {
        return new ShowTraffic(
                () -> {
                    asked.incrementAndGet();
                    return broker.byTopic();
                },
                Runnable::run,
                () -> wall);
    }

    private static void await(CountDownLatch silence) {
        try {
            silence.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
