package org.fenbo.local.servers;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.fenbo.local.settings.LocalSettings;

/**
 * PostgreSQL, Kafka and Redis of one folder, with the database, schemas, logins and topics that the services expect.
 *
 * <p>All three start in parallel. Closing ends them in good order and keeps their data.
 */
public final class Servers implements AutoCloseable {
    private final LocalSettings settings;
    private final PostgresServer postgres;
    private final Server kafka;
    private final RedisServer redis;

    private Servers(LocalSettings settings, Server kafka) {
        this.settings = settings;
        this.kafka = kafka;
        postgres = new PostgresServer(settings);
        redis = new RedisServer(settings);
    }

    /** The servers, with Kafka inside this process. This layout needs the least memory and starts quickest. */
    public static Servers together(LocalSettings settings) {
        return new Servers(settings, new KafkaServer(settings));
    }

    /** The servers, each in its own process, so that each server can be killed alone. */
    public static Servers apart(LocalSettings settings) {
        return new Servers(settings, new KafkaProcess(settings));
    }

    /** Starts all three and sets up what the services need. Returns when the services can start. */
    public Servers start() {
        inParallel(List.of(this::startDatabase, this::startTopics, redis::start));
        return this;
    }

    /** The PostgreSQL server. */
    public PostgresServer postgres() {
        return postgres;
    }

    /** The servers that have their own process. */
    public List<ServerProcess> processes() {
        return Stream.of(postgres, kafka, redis)
                .filter(ServerProcess.class::isInstance)
                .map(ServerProcess.class::cast)
                .toList();
    }

    /** The Kafka server. */
    public Server kafka() {
        return kafka;
    }

    /** The Redis server. */
    public RedisServer redis() {
        return redis;
    }

    @Override
    public void close() {
        inParallel(List.of(postgres::stop, kafka::stop, redis::stop));
    }

    private void startDatabase() {
        postgres.start();
        Database.ensure(postgres, settings.secrets());
    }

    private void startTopics() {
        kafka.start();
        Topics.ensure(settings);
    }

    private static void inParallel(List<Runnable> steps) {
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("servers-", 1).factory())) {
            var running =
                    steps.stream().<Future<?>>map(step -> threads.submit(step)).toList();
            for (var step : running) {
                step.get();
            }
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting or stopping the servers", e);
        }
    }
}
