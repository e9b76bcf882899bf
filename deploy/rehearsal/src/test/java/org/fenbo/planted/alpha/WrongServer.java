package org.fenbo.planted.alpha;

import java.io.IOException;
import redis.embedded.RedisServer;

/** A base class of tests that starts its own server. */
public final class WrongServer {
    private WrongServer() {}

    public static RedisServer start() throws IOException {
        RedisServer server = RedisServer.newRedisServer().build();
        server.start();
        return server;
    }
}
