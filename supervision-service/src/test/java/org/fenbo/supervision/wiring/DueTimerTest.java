package org.fenbo.supervision.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.fenbo.backbone.events.alert.Alert;
import org.fenbo.supervision.clock.Clocks;
import org.fenbo.supervision.clock.CommitSignal;
import org.fenbo.supervision.clock.ReadThrough;
import org.fenbo.supervision.clock.Round;
import org.fenbo.supervision.clock.RunWhatIsDue;
import org.fenbo.supervision.clock.TimeCheck;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DueTimerTest {
    private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");
    private Instant wall = START;
    private final DueWatch watch = new DueWatch(() -> wall);

    @Test
    @DisplayName("R10 到期检查遇异常再试，遇 Error 结束进程")
    void the_timer_tries_again_after_an_exception_and_ends_the_process_after_an_error() throws InterruptedException {
        BlockingQueue<Throwable> ended = new LinkedBlockingQueue<>();
        BlockingQueue<RuntimeException> failures = new LinkedBlockingQueue<>();
        failures.add(new IllegalStateException("the database is away"));
        CommitSignal signal = new CommitSignal();
        DueTimer timer = new DueTimer(
                running(() -> {
                    RuntimeException failure = failures.poll();
                    if (failure == null) {
                        throw new OutOfMemoryError("planted");
                    }
                    signal.raise();
                    throw failure;
                }),
                signal,
                watch,
                ended::add);
        timer.start();
        signal.raise();

        assertThat(ended.poll(30, TimeUnit.SECONDS)).isInstanceOf(OutOfMemoryError.class);
        assertThat(failures).isEmpty();
        timer.stop();
    }

    @Test
    @DisplayName("R10 到期检查三十秒未运行即告警，恢复运行即解除")
    void a_timer_that_has_not_run_for_thirty_seconds_raises_an_alert() {
        watch.begin();
        after(30);
        assertThat(watch.alerts()).isEmpty();
        after(1);
        assertThat(watch.alerts()).extracting(Alert::code).containsExactly("due-round-silent");
        assertThat(watch.alerts().getFirst().since()).isEqualTo(START);
        watch.saw(new Round.Done(0, Duration.ZERO));
        assertThat(watch.alerts()).isEmpty();
    }

    @Test
    @DisplayName("R10 R16 进度停滞三十秒而有时限到期：告警，写明原因与办法")
    void due_clocks_that_wait_for_thirty_seconds_raise_an_alert() {
        waits(START);
        after(29);
        waits(START);
        assertThat(watch.alerts()).isEmpty();
        after(1);
        waits(START);
        Alert alert = watch.alerts().getFirst();
        assertThat(alert.code()).isEqualTo("clocks-wait");
        assertThat(alert.since()).isEqualTo(START);
        assertThat(alert.cause()).contains("dispatch.progress").contains(START.toString());

        waits(START.plusSeconds(1));
        assertThat(watch.alerts()).isEmpty();
    }

    @Test
    void an_untrusted_clock_raises_an_alert_at_once() {
        watch.saw(new Round.Distrusted(new TimeCheck.Finding.Apart(Duration.ofHours(1)), Duration.ZERO));
        assertThat(watch.alerts()).extracting(Alert::code).containsExactly("clock-doubtful");
        watch.saw(new Round.Done(0, Duration.ZERO));
        assertThat(watch.alerts()).isEmpty();
    }

    private void after(int seconds) {
        wall = wall.plusSeconds(seconds);
    }

    private void waits(Instant through) {
        watch.saw(new Round.Unread(0, through, Duration.ZERO));
    }

    private static RunWhatIsDue running(Supplier<TimeCheck.Finding> check) {
        Clocks none = (Clocks) java.lang.reflect.Proxy.newProxyInstance(
                Clocks.class.getClassLoader(), new Class<?>[] {Clocks.class}, (proxy, method, arguments) -> {
                    throw new AssertionError(method + " is not asked");
                });
        ReadThrough nothing = () -> new ReadThrough.Read(Instant.MIN, Set.of());
        return new RunWhatIsDue(none, () -> START, nothing, check::get);
    }
}
