package org.fenbo.rehearsal.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fenbo.local.process.Running;

/** Occupies a port of this machine, so that no other process can listen on the port until this object is closed. */
final class HeldPort implements AutoCloseable {
    private static final int WAITING = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final ServerSocket held;
    private final boolean hangsUp;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    private HeldPort(ServerSocket held, boolean hangsUp) {
        this.held = held;
        this.hangsUp = hangsUp;
        Thread.ofPlatform().name("held-port").daemon().start(this::answer);
    }

    /** Closes every connection at once. */
    static HeldPort hangingUp(int port, Runnable kill) {
        return new HeldPort(take(port, kill), true);
    }

    /** Accepts every connection and never answers. */
    static HeldPort silent(int port, Runnable kill) {
        return new HeldPort(take(port, kill), false);
    }

    /**
     * Kills the process that uses the port. If a keeper restarts the server before the rehearsal gets the port, the
     * method kills the process again.
     */
    private static ServerSocket take(int port, Runnable kill) {
        ServerSocket[] taken = new ServerSocket[1];
        kill.run();
        if (!Running.await(() -> isOurs(taken, port, kill), PATIENCE)) {
            throw new IllegalStateException("port " + port + " could not be held");
        }
        return taken[0];
    }

    private static boolean isOurs(ServerSocket[] taken, int port, Runnable kill) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), WAITING);
            taken[0] = socket;
            return true;
        } catch (IOException inUse) {
            kill.run();
            return false;
        }
    }

    private void answer() {
        while (!held.isClosed()) {
            try {
                Socket caller = held.accept();
                if (hangsUp) {
                    caller.close();
                } else {
                    open.add(caller);
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            held.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
