package org.fenbo.backbone.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;
import redis.embedded.RedisServer;

/**
 * The Redis of this JVM's tests. Keys begin with a {@linkplain TestServers#unique unique} name, because other tests use
 * the same Redis.
 *
 * @param url {@code redis://host:port}
 */
public record TestRedis(String url) {
    private static final int PORT = 6379;

    static TestRedis from(Source source) {
        return switch (source) {
            case Source.Given(String url) -> new TestRedis(url);
            case Source.Docker() -> inContainer();
            case Source.Embedded() -> embedded();
        };
    }

    public String host() {
        return URI.create(url).getHost();
    }

    public int port() {
        return URI.create(url).getPort();
    }

    private static TestRedis at(String host, int port) {
        return new TestRedis("redis://" + host + ":" + port);
    }

    /** A container that Testcontainers stops when the JVM ends. */
    @SuppressWarnings("resource")
    static GenericContainer<?> container() {
        List<String> command = new ArrayList<>(List.of("redis-server"));
        ServerPlan.REDIS_OPTIONS.forEach((name, value) -> command.addAll(List.of("--" + name, value)));
        return new GenericContainer<>(DockerImageName.parse(ServerPlan.REDIS_IMAGE))
                .withExposedPorts(PORT)
                .withCommand(command.toArray(String[]::new));
    }

    private static TestRedis inContainer() {
        GenericContainer<?> container = container();
        container.start();
        return at(container.getHost(), container.getMappedPort(PORT));
    }

    private static TestRedis embedded() {
        try {
            int port = freePort();
            var builder = RedisServer.newRedisServer().port(port).setting("bind 127.0.0.1");
            ServerPlan.REDIS_OPTIONS.forEach((name, value) -> builder.setting(name + " " + value));
            RedisServer server = builder.build();
            server.start();
            TestServers.atEnd(server::stop);
            return at("127.0.0.1", port);
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded Redis doesn't start", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
