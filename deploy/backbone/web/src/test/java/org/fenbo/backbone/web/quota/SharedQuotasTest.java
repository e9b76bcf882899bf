package org.fenbo.backbone.web.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import org.fenbo.backbone.testing.FlakyProxy;
import org.fenbo.backbone.testing.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SharedQuotasTest {
    private static final int LIMIT = 500;
    private final String service = TestServers.unique("tests");
    private final FlakyProxy redis =
            FlakyProxy.to(TestServers.redis().host(), TestServers.redis().port());

    @AfterEach
    void close() {
        redis.close();
    }

    private SharedQuotas instance() {
        return new SharedQuotas(RedisClient.create("redis://" + redis.host() + ":" + redis.port()), service, LIMIT);
    }

    @Test
    @DisplayName("多个实例共用一个限额 INT-1")
    void instances_share_a_client_s_quota_and_clients_have_their_own() {
        try (SharedQuotas one = instance();
                SharedQuotas other = instance()) {
            assertThat(takeAll(one, "M-A")).isBetween(LIMIT - 1, LIMIT + 60);
            // Each instance may count fifty by itself before it settles with the others.
            assertThat(takeAll(other, "M-A")).isLessThan(120);
            assertThat(takeAll(other, "M-B")).isGreaterThan(LIMIT - 1);
        }
    }

    /** How many are granted until one is refused; what flows back meanwhile included. */
    private static int takeAll(SharedQuotas quotas, String client) {
        int granted = 0;
        while (quotas.take(client) instanceof Allowance.Granted) {
            granted++;
        }
        return granted;
    }

    @Test
    @DisplayName("Redis 不在时照常受理 F6")
    void without_redis_nobody_is_counted_and_nobody_kept_out() {
        try (SharedQuotas quotas = instance()) {
            assertThat(quotas.take("M-A")).isInstanceOf(Allowance.Granted.class);
        }
        redis.refuse();
        try (SharedQuotas quotas = instance()) {
            for (int i = 0; i < LIMIT * 2; i++) {
                assertThat(quotas.take("M-A")).isInstanceOf(Allowance.Uncounted.class);
            }
        }
    }
}
