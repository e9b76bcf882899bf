package org.fenbo.bench.machine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.fenbo.local.servers.Login;
import org.fenbo.local.servers.PostgresServer;
import org.jspecify.annotations.Nullable;

/**
 * Measures how fast this machine is now, so that the figures of a busy machine can be compared with those of a quiet
 * machine. The yardstick has its own PostgreSQL. It writes rows of 1 KB over eight connections, one row per durable
 * commit, and counts the commits per second.
 */
public final class Yardstick implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    private static final Duration TIME = Duration.ofSeconds(3);
    private static final String ROW = "x".repeat(1024);
    private final Ground ground;
    private @Nullable PostgresServer server;

    /** The yardstick's PostgreSQL starts at the first call of {@link #commits}. */
    public Yardstick(Ground ground) {
        this.ground = ground;
    }

    /** Durable commits per second now. */
    public double commits() {
        Login login = started().asOwner("postgres");
        long began = System.nanoTime();
        try (ExecutorService hands = Executors.newFixedThreadPool(CONNECTIONS)) {
            long commits = 0;
            for (Future<Long> one : Stream.generate(() -> hands.submit(() -> insert(login, began + TIME.toNanos())))
                    .limit(CONNECTIONS)
                    .toList()) {
                commits += one.get();
            }
            return commits * 1e9 / (System.nanoTime() - began);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the yardstick broke", e.getCause());
        }
    }

    private PostgresServer started() {
        if (server != null && server.process().isPresent()) {
            return server;
        }
        PostgresServer fresh = new PostgresServer(ground.fresh());
        fresh.start();
        server = fresh;
        try (Connection connection = fresh.asOwner("postgres").open();
                java.sql.Statement create = connection.createStatement()) {
            create.execute("create table yardstick (id bigserial primary key, body text)");
            return fresh;
        } catch (SQLException e) {
            throw new IllegalStateException("the yardstick has no table", e);
        }
    }

    private static long insert(Login login, long until) throws SQLException {
        long commits = 0;
        try (Connection connection = login.open();
                PreparedStatement insert = connection.prepareStatement("insert into yardstick (body) values (?)")) {
            while (System.nanoTime() < until) {
                insert.setString(1, ROW);
                insert.executeUpdate();
                commits++;
            }
        }
        return commits;
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
        }
    }
}
