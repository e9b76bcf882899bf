package org.fenbo.backbone.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A TCP line between a client and a server that a test can disturb.
 *
 * <p>What is held back is not lost: it arrives when the line passes again, as after a broken network. The kernel goes on
 * answering keep-alive probes for the proxy, so of a half-open line only time limits on reading can be seen here.
 */
public final class FlakyProxy implements AutoCloseable {
    /** A way through the proxy. */
    public enum Direction {
        TO_SERVER,
        TO_CLIENT
    }

    private final InetSocketAddress server;
    private final Line line = new Line();
    private final Set<Wire> wires = ConcurrentHashMap.newKeySet();
    private final int port;
    private @Nullable Door door;

    /** @param taker who takes connections there; the port is free only when it has ended */
    private record Door(ServerSocket socket, Thread taker) {}

    private FlakyProxy(InetSocketAddress server) {
        this.server = server;
        this.port = open(0);
    }

    /** A proxy on a free port of this machine that passes everything. */
    public static FlakyProxy to(String host, int port) {
        return new FlakyProxy(new InetSocketAddress(host, port));
    }

    /** Where clients find it. */
    public String host() {
        return InetAddress.getLoopbackAddress().getHostAddress();
    }

    public int port() {
        return port;
    }

    /** How many connections are open. */
    public int connections() {
        return wires.size();
    }

    /** Passes everything at once, also what was held back; new connections are taken again. */
    public synchronized void pass() {
        line.hold(Set.of());
        line.delay(Duration.ZERO);
        if (door == null) {
            open(port);
        }
    }

    /** The server is gone: open connections are reset, new ones are refused. */
    public synchronized void refuse() {
        close(door);
        door = null;
        cut();
    }

    /** Nothing passes and nothing is closed: connections stay open, new ones are taken and get no answer. */
    public void blackHole() {
        line.hold(Set.of(Direction.values()));
    }

    /** As {@link #blackHole()} in one direction; the other passes. */
    public void blackHole(Direction direction) {
        line.hold(Set.of(direction));
    }

    /** Resets all open connections; new ones are taken. */
    public void cut() {
        wires.forEach(Wire::reset);
    }

    /** Each piece comes later by this much in each direction. */
    public void delay(Duration latency) {
        line.delay(latency);
    }

    @Override
    public void close() {
        refuse();
        line.hold(Set.of());
    }

    private int open(int wanted) {
        try {
            ServerSocket opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            door = new Door(opened, Thread.ofVirtual().name("flaky-proxy").start(() -> take(opened)));
            return opened.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("the proxy can't open port " + wanted, e);
        }
    }

    /** Ends when the door is closed. */
    private void take(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                connect(opened.accept());
            } catch (IOException e) {
                // The door was closed, or the server takes nobody: the client sees a closed connection.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket behind = new Socket();
        try {
            behind.connect(server);
            Wire wire = new Wire(client, behind, line, wires::remove);
            wires.add(wire);
            wire.start();
        } catch (IOException e) {
            client.close();
            behind.close();
            throw e;
        }
    }

    private static void close(@Nullable Door door) {
        if (door == null) {
            return;
        }
        try {
            door.socket().close();
            door.taker().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
