package org.fenbo.local.platform;

import java.util.List;
import org.fenbo.local.servers.ServerProcess;
import org.fenbo.local.settings.LocalSettings;

/** PostgreSQL, Redis, or Kafka in its own process. */
record KeptServer(LocalSettings settings, ServerProcess server) implements Kept {
    @Override
    public String name() {
        return server.part().code();
    }

    @Override
    public boolean lives() {
        return server.lives();
    }

    @Override
    public boolean works() {
        return server.answers();
    }

    @Override
    public List<Integer> ports() {
        return List.of(settings.ports().of(server.part()));
    }

    @Override
    public void spawn() {
        server.spawn();
    }
}
