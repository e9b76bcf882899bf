package org.fenbo.local.servers;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after servers that are processes of their own: one that ends without being asked is started again. */
public final class Keeper {
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private final List<Server> servers;
    private final Thread thread;

    public Keeper(List<Server> servers) {
        this.servers = List.copyOf(servers);
        this.thread = Thread.ofPlatform().name("keeper").daemon().unstarted(this::watch);
    }

    /** Begins to look; ends with the process, before the servers are stopped. */
    public void start() {
        Runtime.getRuntime().addShutdownHook(new Thread(thread::interrupt, "stop-keeper"));
        thread.start();
    }

    private void watch() {
        while (!thread.isInterrupted()) {
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
            } catch (InterruptedException e) {
                return;
            }
            servers.stream().filter(server -> server.process().isEmpty()).forEach(Keeper::startAgain);
        }
    }

    private static void startAgain(Server server) {
        LOG.warn(
                "{} ended without being asked and is started again",
                server.part().code());
        try {
            server.start();
        } catch (RuntimeException e) {
            LOG.error("{} did not start; it is tried again", server.part().code(), e);
        }
    }
}
