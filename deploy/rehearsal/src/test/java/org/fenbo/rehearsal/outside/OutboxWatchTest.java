package org.fenbo.rehearsal.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.fenbo.rehearsal.journal.Observation;
import org.fenbo.rehearsal.journal.Observation.OldestUnsent;
import org.fenbo.rehearsal.journal.Observation.Watched;
import org.fenbo.rehearsal.journal.Observations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutboxWatchTest {
    private static final Instant RECORDED = Instant.parse("2026-11-26T09:00:00Z");
    private final CountDownLatch asked = new CountDownLatch(1);

    @Test
    @DisplayName("I9 R26 监看发件箱的线程因错误中断, 结束时报告错误")
    void a_watch_that_failed_reports_its_failure_at_the_end() throws InterruptedException {
        List<Observation> noted = watch(() -> {
            throw new AssertionError("a row of another kind");
        });
        assertThat(noted)
                .singleElement()
                .isInstanceOfSatisfying(
                        Watched.class, watched -> assertThat(watched.failure()).contains("a row of another kind"));
    }

    @Test
    @DisplayName("I9 数据库不可用时无法查看, 不算中断")
    void an_unavailable_database_does_not_end_a_watch() throws InterruptedException {
        List<Observation> noted = watch(() -> {
            throw new IllegalStateException("can't read");
        });
        assertThat(noted)
                .singleElement()
                .isInstanceOfSatisfying(
                        Watched.class, watched -> assertThat(watched.failure()).isEmpty());
    }

    @Test
    @DisplayName("I9 一直监看, 结束时报告监看的起止时间")
    void a_watch_reports_the_period_that_it_has_watched() throws InterruptedException {
        List<Observation> noted = watch(() -> Map.of("intake.outbox", RECORDED));
        assertThat(noted.getFirst())
                .isInstanceOfSatisfying(
                        OldestUnsent.class, look -> assertThat(look.recorded()).isEqualTo(RECORDED));
        assertThat(noted.getLast()).isInstanceOfSatisfying(Watched.class, watched -> {
            assertThat(watched.failure()).isEmpty();
            assertThat(watched.until()).isAfter(watched.from());
        });
    }

    private List<Observation> watch(Supplier<Map<String, Instant>> oldestUnsent) throws InterruptedException {
        Observations observations = new Observations();
        try (OutboxWatch _ = new OutboxWatch(
                () -> {
                    asked.countDown();
                    return oldestUnsent.get();
                },
                observations)) {
            asked.await();
        }
        List<Observation> noted = new ArrayList<>();
        observations.read(noted::add);
        return noted;
    }
}
