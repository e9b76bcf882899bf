package org.fenbo.backbone.web.quota;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.github.bucket4j.redis.lettuce.cas.LettuceBasedProxyManager;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Quotas that all instances share in Redis. An instance counts by itself for a while and then settles with the others,
 * so that a call doesn't wait for a round trip. While Redis is away nobody is counted; it is asked again now and then.
 */
public final class SharedQuotas implements Quotas, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SharedQuotas.class);
    private static final long ASK_AGAIN = TimeUnit.SECONDS.toNanos(5);
    private static final Duration FORGET = Duration.ofMinutes(1);
    private static final Duration SETTLE = Duration.ofMillis(500);
    private static final int SETTLE_AFTER = 50;
    private static final int MOST_CALLERS = 100_000;

    private final RedisClient redis;
    private final String name;
    private final long perMinute;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(FORGET)
            .build();
    private final AtomicLong askAgainAt = new AtomicLong(System.nanoTime());
    private @Nullable LettuceBasedProxyManager<byte[]> shared;

    /**
     * Not connected yet: a service starts and works without Redis.
     *
     * @param redis made for these quotas alone, and closed with them
     * @param name of what is counted, part of every key
     */
    public SharedQuotas(RedisClient redis, String name, long perMinute) {
        this.redis = redis;
        this.name = name;
        this.perMinute = perMinute;
    }

    @Override
    public long perMinute() {
        return perMinute;
    }

    @Override
    public Allowance take(String caller) {
        if (System.nanoTime() - askAgainAt.get() < 0) {
            return new Allowance.Uncounted();
        }
        try {
            ConsumptionProbe probe = buckets.get(caller, this::bucket).tryConsumeAndReturnRemaining(1);
            return probe.isConsumed()
                    ? new Allowance.Granted(probe.getRemainingTokens())
                    : new Allowance.Refused(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        } catch (RuntimeException e) {
            LOG.warn("quotas are not counted: Redis doesn't answer ({})", e.toString());
            askAgainAt.set(System.nanoTime() + ASK_AGAIN);
            return new Allowance.Uncounted();
        }
    }

    private Bucket bucket(String caller) {
        BucketConfiguration quota = BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
        return connected()
                .builder()
                .withOptimization(Optimizations.delaying(new DelayParameters(SETTLE_AFTER, SETTLE)))
                .build(("fenbo:quota:" + name + ":" + caller).getBytes(UTF_8), () -> quota);
    }

    private synchronized LettuceBasedProxyManager<byte[]> connected() {
        LettuceBasedProxyManager<byte[]> known = shared;
        if (known == null) {
            StatefulRedisConnection<byte[], byte[]> connection =
                    redis.connect(io.lettuce.core.codec.ByteArrayCodec.INSTANCE);
            known = Bucket4jLettuce.casBasedBuilder(connection)
                    .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(FORGET))
                    .build();
            shared = known;
        }
        return known;
    }

    @Override
    public void close() {
        redis.shutdown();
    }
}
