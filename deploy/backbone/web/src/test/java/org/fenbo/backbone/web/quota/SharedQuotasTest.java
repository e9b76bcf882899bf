package org.fenbo.backbone.web.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.fenbo.backbone.testing.FlakyProxy;
import org.fenbo.backbone.testing.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SharedQuotasTest {
    private static final int LIMIT = 500;
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofSeconds(1);

    /**
     * Each caller waits for one second once. If forty callers waited one after the other, they would need forty
     * seconds. The limit is much longer than one second because machines may be under load.
     */
    private static final Duration FAR_BELOW_WAITING_IN_TURN = Duration.ofSeconds(15);

    private final String service = TestServers.unique("tests");
    private final FlakyProxy redis =
            FlakyProxy.to(TestServers.redis().host(), TestServers.redis().port());

    @AfterEach
    void close() {
        redis.close();
    }

    private SharedQuotas instance() {
        return connected(LONG);
    }

    private SharedQuotas started(Duration patience) {
        return new SharedQuotas(
                RedisClient.create("redis://" + redis.host() + ":" + redis.port()), service, LIMIT, patience);
    }

    private SharedQuotas connected(Duration patience) {
        SharedQuotas quotas = started(patience);
        await().atMost(LONG).until(() -> quotas.take("the first") instanceof Allowance.Granted);
        return quotas;
    }

    @Test
    @DisplayName("每个接入方有自己的限额，多个实例共用同一限额 (INT-1c)")
    void instances_share_the_quota_of_a_client_and_each_client_has_its_own_quota() {
        try (SharedQuotas one = instance();
                SharedQuotas other = instance()) {
            assertThat(takeAll(one, "M-A")).isBetween(LIMIT - 1, LIMIT + 60);
            // Each instance may count fifty calls alone before it adds them to the shared count.
            assertThat(takeAll(other, "M-A")).isLessThan(120);
            assertThat(takeAll(other, "M-B")).isGreaterThan(LIMIT - 1);
        }
    }

    /**
     * How many calls are granted until a call is refused. The quota is refilled meanwhile, so the count may be above
     * the limit.
     */
    private static int takeAll(SharedQuotas quotas, String client) {
        int granted = 0;
        while (quotas.take(client) instanceof Allowance.Granted) {
            granted++;
        }
        return granted;
    }

    @Test
    @DisplayName("Redis 不可用时照常受理 F6")
    void without_redis_no_call_is_counted_and_no_call_is_refused() {
        try (SharedQuotas quotas = instance()) {
            assertThat(quotas.take("M-A")).isInstanceOf(Allowance.Granted.class);
        }
        redis.refuse();
        try (SharedQuotas quotas = started(LONG)) {
            for (int i = 0; i < LIMIT * 2; i++) {
                assertThat(quotas.take("M-A")).isInstanceOf(Allowance.Uncounted.class);
            }
        }
    }

    @Test
    @DisplayName("R12 Redis 接受连接却不应答：任何调用都不等待")
    void a_redis_that_accepts_connections_and_never_answers_delays_no_call() throws Exception {
        redis.blackHole();
        try (SharedQuotas quotas = started(SHORT)) {
            assertThat(slowest(quotas)).isLessThan(FAR_BELOW_WAITING_IN_TURN);
        }
    }

    @Test
    @DisplayName("R12 Redis 中途不再应答：每个调用者至多等一次，不排队等")
    void a_redis_that_stops_answering_delays_each_caller_at_most_once() throws Exception {
        try (SharedQuotas quotas = connected(SHORT)) {
            redis.blackHole();
            assertThat(slowest(quotas)).isLessThan(FAR_BELOW_WAITING_IN_TURN);
            assertThat(quotas.take("M-A")).isInstanceOf(Allowance.Uncounted.class);
        }
    }

    /**
     * Runs forty callers at once with twenty calls each. Returns the time that the slowest caller needs for its twenty
     * calls.
     */
    private static Duration slowest(SharedQuotas quotas) throws Exception {
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Duration>> callers = IntStream.range(0, 40)
                    .<Callable<Duration>>mapToObj(i -> () -> timeOfTwenty(quotas, "M-" + i))
                    .toList();
            return many.invokeAll(callers).stream()
                    .map(Future::resultNow)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private static Duration timeOfTwenty(SharedQuotas quotas, String caller) {
        long begin = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            quotas.take(caller);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
