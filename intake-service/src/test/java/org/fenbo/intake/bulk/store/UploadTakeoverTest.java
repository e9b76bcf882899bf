package org.fenbo.intake.bulk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.intake.RunningIntake;
import org.fenbo.intake.bulk.Mapping;
import org.fenbo.intake.bulk.Progress;
import org.fenbo.intake.bulk.RawRow;
import org.fenbo.intake.bulk.RowFault;
import org.fenbo.intake.bulk.RowResult;
import org.fenbo.intake.bulk.StoreUnavailable;
import org.fenbo.intake.bulk.Upload;
import org.fenbo.intake.bulk.Uploads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Two instances work on the same uploads. */
@RunningIntake
@DisplayName("R15 实例停止响应时，另一个实例接手一次，不重复、不遗漏")
class UploadTakeoverTest {
    private static final Mapping MAPPING =
            new Mapping(Map.of(), Map.of(), Map.of(), "", ZoneId.of("Asia/Shanghai"), null, false);

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JsonMapper json;

    @Autowired
    private MovableClock clock;

    @Autowired
    private List<SmartLifecycle> running;

    private void worker(java.util.function.Consumer<SmartLifecycle> doing) {
        running.stream()
                .filter(one -> one.getClass().getSimpleName().equals("UploadWorker"))
                .forEach(doing);
    }

    @BeforeEach
    void stop_the_worker_and_drop_all_running_uploads() {
        worker(SmartLifecycle::stop);
        jdbc.update("update upload set state = 'DROPPED' where state = 'RUNNING'");
    }

    @AfterEach
    void start_the_worker() {
        worker(SmartLifecycle::start);
        // The second start must not create a second worker, because the stop before the next test would not stop it.
        worker(SmartLifecycle::start);
    }

    private Uploads instance(Duration patience) {
        return new StoredUploads(
                JdbcClient.create(jdbc), transaction, json, clock, new UploadSettings(patience, Duration.ofDays(90)));
    }

    private static UUID handedIn(Uploads uploads, int rows) {
        UUID id = UUID.randomUUID();
        uploads.open(
                new Upload(
                        id,
                        "f.csv",
                        new Actor("M", null, null, null),
                        java.util.Set.of(),
                        MAPPING,
                        List.of("a"),
                        Instant.EPOCH),
                IntStream.rangeClosed(1, rows)
                        .<RawRow>mapToObj(line -> new RawRow.Cells(line, List.of("x")))
                        .iterator());
        return id;
    }

    private static RowFault fault(String by) {
        return RowFault.ofRow("by", Words.of(by));
    }

    private static List<RowResult> refused(List<RawRow.Cells> rows, String by) {
        return rows.stream()
                .<RowResult>map(row -> new RowResult.Refused(row.line(), fault(by)))
                .toList();
    }

    @Test
    @DisplayName("接手的实例只办未办的行，每行只有一个结果 (INT-10c)")
    void exactly_one_other_instance_takes_over_the_upload_of_a_suspended_instance() {
        Uploads suspended = instance(Duration.ofSeconds(1));
        Uploads second = instance(Duration.ofSeconds(30));
        UUID upload = handedIn(suspended, 300);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch awake = new CountDownLatch(1);
        CompletableFuture<Boolean> zombie =
                CompletableFuture.supplyAsync(() -> suspended.takeChunk(500, (one, rows) -> {
                    begun.countDown();
                    awaitQuietly(awake);
                    return refused(rows, "the suspended one");
                }));
        awaitQuietly(begun);
        assertThat(second.takeChunk(500, (one, rows) -> refused(rows, "the second")))
                .isFalse();
        List<UUID> taken = new ArrayList<>();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> second.takeChunk(500, (one, rows) -> {
                    taken.add(one.id());
                    return refused(rows, "the second");
                }));
        awake.countDown();
        assertThat(zombie.handle((done, broken) -> broken).join()).hasCauseInstanceOf(StoreUnavailable.class);
        assertThat(taken).containsExactly(upload);
        assertThat(second.progress(upload).map(Progress::state)).contains(Progress.State.DONE);
        assertThat(second.progress(upload).map(Progress::done)).contains(300L);
        assertThat(second.results(upload, EnumSet.allOf(RowResult.Outcome.class), 0, 1_000))
                .hasSize(300)
                .allSatisfy(result ->
                        assertThat(result).isEqualTo(new RowResult.Refused(result.line(), fault("the second"))));
    }

    @Test
    @DisplayName("中途停止后，从下一行接着办 (INT-10c)")
    void after_a_stop_another_instance_continues_at_the_next_row() {
        Uploads stopped = instance(Duration.ofSeconds(30));
        UUID upload = handedIn(stopped, 25);
        assertThat(stopped.takeChunk(10, (one, rows) -> refused(rows, "the first")))
                .isTrue();
        Uploads next = instance(Duration.ofSeconds(30));
        List<Long> lines = new ArrayList<>();
        boolean more = true;
        while (more) {
            more = next.takeChunk(10, (one, rows) -> {
                rows.forEach(row -> lines.add(row.line()));
                return refused(rows, "the next");
            });
        }
        assertThat(lines)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(11, 25).boxed().toList());
        assertThat(next.progress(upload).map(Progress::done)).contains(25L);
    }

    @Test
    void while_an_instance_works_on_an_upload_another_instance_takes_the_next_upload() {
        Uploads first = instance(Duration.ofSeconds(30));
        UUID one = handedIn(first, 3);
        UUID two = handedIn(first, 3);
        List<UUID> taken = new ArrayList<>();
        first.takeChunk(500, (upload, rows) -> {
            taken.add(upload.id());
            CompletableFuture.runAsync(() -> instance(Duration.ofSeconds(30)).takeChunk(500, (other, those) -> {
                        taken.add(other.id());
                        return refused(those, "the second");
                    }))
                    .join();
            return refused(rows, "the first");
        });
        assertThat(taken).containsExactlyInAnyOrder(one, two);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
