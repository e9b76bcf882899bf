package org.fenbo.planted.alpha;

import java.io.IOException;
import redis.embedded.RedisServer;

/** A test's base that starts a server of its own. */
public final class WrongServer {
    private WrongServer() {}

    public static RedisServer start() throws IOException {
        RedisServer server = RedisServer.newRedisServer().build();
        server.start();
        return server;
    }
}
