package org.fenbo.backbone.events.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R10 跟随者不会因任何异常悄悄停下")
class FollowerTest {
    private static final int TIMES = 2;

    @Test
    void a_follower_starts_again_after_any_failure_of_its_reading_and_ends_when_stopped() throws InterruptedException {
        beginsAnew(() -> true, () -> {
            throw new IllegalStateException("whatever");
        });
        beginsAnew(() -> true, () -> {
            throw new AssertionError("whatever");
        });
    }

    @Test
    void a_failed_question_whether_to_read_is_asked_again() throws InterruptedException {
        beginsAnew(
                () -> {
                    throw new IllegalStateException("whatever");
                },
                () -> {});
    }

    private static void beginsAnew(BooleanSupplier wanted, Runnable reading) throws InterruptedException {
        var begun = new CountDownLatch(TIMES);
        var follower = new Follower("test", () -> new MockConsumer<>("latest"), new Follower.Work() {
            @Override
            public boolean isWanted() {
                begun.countDown();
                return wanted.getAsBoolean();
            }

            @Override
            public void follow(Consumer<String, byte[]> consumer) {
                reading.run();
            }
        });
        follower.start();
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        follower.stop();
        assertThat(follower.isRunning()).isFalse();
    }
}
