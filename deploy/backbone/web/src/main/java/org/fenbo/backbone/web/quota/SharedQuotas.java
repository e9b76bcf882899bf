package org.fenbo.backbone.web.quota;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Quotas that all instances share in Redis. An instance counts alone for a short time and then adds its count to the
 * shared count, so that few calls wait for a round trip.
 *
 * <p>No call waits for a connection, because connections are made in the background. A call waits at most 0.3 s for a
 * count. If the count takes longer, the connection is closed, and no call is counted until there is a new connection. A
 * new connection is tried at most every five seconds (R12).
 */
public final class SharedQuotas implements Quotas, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SharedQuotas.class);
    private static final long TRY_AGAIN = TimeUnit.SECONDS.toNanos(5);
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final Duration FORGET = Duration.ofMinutes(1);
    private static final Duration SETTLE = Duration.ofMillis(500);
    private static final int SETTLE_AFTER = 50;
    private static final int MOST_CALLERS = 100_000;

    private final RedisClient redis;
    private final Duration patience;
    private final String name;
    private final long perMinute;
    private final BucketConfiguration quota;
    private final AtomicReference<Optional<Line>> line = new AtomicReference<>(Optional.empty());
    private final AtomicLong tryAgainAt = new AtomicLong(System.nanoTime());

    /** A connection to Redis and the quotas that are counted over this connection. */
    private record Line(
            StatefulRedisConnection<byte[], byte[]> connection,
            AsyncProxyManager<byte[]> counts,
            Cache<String, AsyncBucketProxy> buckets) {

        static Line over(StatefulRedisConnection<byte[], byte[]> connection) {
            AsyncProxyManager<byte[]> counts = Bucket4jLettuce.casBasedBuilder(connection)
                    .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(FORGET))
                    .build()
                    .asAsync();
            return new Line(
                    connection,
                    counts,
                    Caffeine.newBuilder()
                            .maximumSize(MOST_CALLERS)
                            .expireAfterAccess(FORGET)
                            .build());
        }
    }

    /**
     * Tries to connect in the background, because a service starts and works without Redis.
     *
     * @param redis a client that only these quotas use; {@link #close} also closes the client
     * @param name name of the quota, part of every key
     */
    public SharedQuotas(RedisClient redis, String name, long perMinute) {
        this(redis, name, perMinute, PATIENCE);
    }

    /** @param patience how long a call waits for a count */
    SharedQuotas(RedisClient redis, String name, long perMinute, Duration patience) {
        this.redis = redis;
        this.patience = patience;
        this.name = name;
        this.perMinute = perMinute;
        this.quota = BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
        connectInTheBackground();
    }

    @Override
    public long perMinute() {
        return perMinute;
    }

    @Override
    public Allowance take(String caller) {
        Optional<Line> open = line.get();
        if (open.isEmpty()) {
            connectInTheBackground();
            return new Allowance.Uncounted();
        }
        return take(caller, open.get());
    }

    private Allowance take(String caller, Line open) {
        try {
            return allowance(open.buckets()
                    .get(caller, who -> bucket(who, open))
                    .tryConsumeAndReturnRemaining(1)
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            giveUp(open, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Allowance.Uncounted();
    }

    private static Allowance allowance(ConsumptionProbe probe) {
        return probe.isConsumed()
                ? new Allowance.Granted(probe.getRemainingTokens())
                : new Allowance.Refused(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private AsyncBucketProxy bucket(String caller, Line open) {
        return open.counts()
                .builder()
                .withOptimization(Optimizations.delaying(new DelayParameters(SETTLE_AFTER, SETTLE)))
                .build(
                        ("fenbo:quota:" + name + ":" + caller).getBytes(UTF_8),
                        () -> CompletableFuture.completedFuture(quota));
    }

    /** Starts an attempt to connect, at most one every five seconds. */
    private void connectInTheBackground() {
        long due = tryAgainAt.get();
        long now = System.nanoTime();
        if (now - due >= 0 && tryAgainAt.compareAndSet(due, now + TRY_AGAIN)) {
            Thread.ofVirtual().name("quotas of " + name).start(this::connect);
        }
    }

    private void connect() {
        try {
            line.set(Optional.of(Line.over(redis.connect(ByteArrayCodec.INSTANCE))));
        } catch (RuntimeException e) {
            LOG.warn("quotas are not counted: Redis can't be reached ({})", e.toString());
        }
    }

    private void giveUp(Line open, Exception why) {
        Optional<Line> known = line.get();
        if (known.filter(open::equals).isPresent() && line.compareAndSet(known, Optional.empty())) {
            LOG.warn("quotas are not counted: Redis doesn't answer ({})", why.toString());
            tryAgainAt.set(System.nanoTime() + TRY_AGAIN);
            var _ = open.connection().closeAsync();
        }
    }

    @Override
    public void close() {
        redis.shutdown();
    }
}
