package org.fenbo.backbone.testing;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.function.SingletonSupplier;

/**
 * The servers of this JVM's tests. Each server starts when a test needs it for the first time, and ends with the JVM.
 *
 * <p>Tests use the server at the address in {@code fenbo.test.postgres.url}, {@code fenbo.test.kafka.brokers} or
 * {@code fenbo.test.redis.url}. If no address is set, they use a container if a Docker engine answers, and otherwise
 * the embedded server. {@code -Dfenbo.test.servers=given}, {@code docker} or {@code embedded} forces one source for all
 * servers.
 */
public final class TestServers {
    private static final Choice CHOICE = Choice.here();
    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);
    private static final AtomicInteger NAMES = new AtomicInteger();

    private static final SingletonSupplier<TestPostgres> POSTGRES =
            SingletonSupplier.of(() -> TestPostgres.from(CHOICE.of("fenbo.test.postgres.url")));
    private static final SingletonSupplier<TestKafka> KAFKA =
            SingletonSupplier.of(() -> TestKafka.from(CHOICE.of("fenbo.test.kafka.brokers")));
    private static final SingletonSupplier<TestRedis> REDIS =
            SingletonSupplier.of(() -> TestRedis.from(CHOICE.of("fenbo.test.redis.url")));

    private TestServers() {}

    /** @throws IllegalStateException if the forced source is unavailable */
    public static TestPostgres postgres() {
        return POSTGRES.obtain();
    }

    /** @throws IllegalStateException if the forced source is unavailable */
    public static TestKafka kafka() {
        return KAFKA.obtain();
    }

    /** @throws IllegalStateException if the forced source is unavailable */
    public static TestRedis redis() {
        return REDIS.obtain();
    }

    /** A name that no other test uses on a shared server, for a database, a topic or a prefix of keys. */
    public static String unique(String name) {
        return name + "_" + RUN + "_" + NAMES.incrementAndGet();
    }

    static void atEnd(AutoCloseable closing) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                closing.close();
            } catch (Exception e) {
                throw new IllegalStateException("a test's server didn't end in good order", e);
            }
        }));
    }
}
