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
 * A TCP line between a client and a server. A test can disturb the line.
 *
 * <p>Data that is held back is not lost: it arrives when the line passes data again, as after a network failure. The
 * operating system still answers keep-alive probes for the proxy. Therefore tests with a half-open line can check only
 * time limits on reading.
 */
public final class FlakyProxy implements AutoCloseable {
    /** The direction in which data passes through the proxy. */
    public enum Direction {
        TO_SERVER,
        TO_CLIENT
    }

    private final InetSocketAddress server;
    private final Line line = new Line();
    private final Set<Wire> wires = ConcurrentHashMap.newKeySet();
    private final int port;
    private @Nullable Door door;

    /**
     * @param taker the thread that accepts connections on the socket; the port is free only after this thread has ended
     */
    private record Door(ServerSocket socket, Thread taker) {}

    private FlakyProxy(InetSocketAddress server) {
        this.server = server;
        this.port = open(0);
    }

    /** A proxy that passes all data. It listens on a free port of this machine. */
    public static FlakyProxy to(String host, int port) {
        return new FlakyProxy(new InetSocketAddress(host, port));
    }

    /** The address for clients. */
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

    /** Passes all data without delay, including the data that was held back. New connections are accepted again. */
    public synchronized void pass() {
        line.hold(Set.of());
        line.delay(Duration.ZERO);
        if (door == null) {
            open(port);
        }
    }

    /** Behaves as if the server had ended: open connections are reset, and new connections are refused. */
    public synchronized void refuse() {
        close(door);
        door = null;
        cut();
    }

    /** Passes no data. Open connections stay open; new connections are accepted, but get no answer. */
    public void blackHole() {
        line.hold(Set.of(Direction.values()));
    }

    /** Passes no data in this direction; data in the opposite direction passes. See {@link #blackHole()}. */
    public void blackHole(Direction direction) {
        line.hold(Set.of(direction));
    }

    /** Resets all open connections; new connections are accepted. */
    public void cut() {
        wires.forEach(Wire::reset);
    }

    /** Delays each piece of data by this time, in both directions. */
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

    /** Accepts connections until the door is closed. */
    private void take(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                connect(opened.accept());
            } catch (IOException e) {
                // The door was closed, or the server accepts no connections. The client gets a closed connection.
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
