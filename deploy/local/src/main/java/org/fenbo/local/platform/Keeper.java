package org.fenbo.local.platform;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fenbo.local.servers.ServerProcess;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Service;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches processes while the run should be up. If a process ends and nobody has asked it to end, the keeper starts it
 * again.
 *
 * <p>The processes watch each other, so no extra process is needed. The process of the servers watches PostgreSQL,
 * Redis and the services; if Kafka has its own process, the process of the servers watches Kafka too. Each process of
 * services watches the process of the servers.
 */
public final class Keeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Wish wish;
    private final List<Care> cares;
    private final Thread thread;

    Keeper(Gate gate, List<? extends Kept> kept) {
        wish = gate.wish();
        cares = kept.stream()
                .map(one -> new Care(one, gate, InstantSource.system()))
                .toList();
        thread = Thread.ofPlatform().name("keeper").daemon().start(this::watch);
    }

    /** The keeper in the process of the servers. */
    public static Keeper ofServers(LocalSettings settings, List<ServerProcess> servers) {
        var gate = new Gate(settings);
        var children = servers.stream().map(server -> new KeptServer(settings, server));
        return new Keeper(
                gate, Stream.concat(children, services(settings, gate)).toList());
    }

    /** The keeper in a process of services. */
    public static Keeper ofServices(LocalSettings settings) {
        var gate = new Gate(settings);
        return new Keeper(gate, List.of(new KeptJava(settings, OwnProcess.SERVERS)));
    }

    /** Stops watching. When this method returns, this keeper starts no more processes. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Stream<KeptJava> services(LocalSettings settings, Gate gate) {
        return switch (gate.wish().layout()) {
            case TOGETHER -> Stream.of(new KeptJava(settings, OwnProcess.SERVICES));
            case SEPARATE, APART ->
                Arrays.stream(Service.values()).map(service -> new KeptJava(settings, service.code()));
        };
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
            } catch (InterruptedException e) {
                return;
            }
            if (wish.state() == Wish.State.UP) {
                cares.forEach(Keeper::look);
            }
        }
    }

    private static void look(Care care) {
        try {
            care.look();
        } catch (RuntimeException e) {
            LOG.error("A look at a process failed; the next one follows", e);
        }
    }
}
