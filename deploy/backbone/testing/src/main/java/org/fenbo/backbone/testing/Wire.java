package org.fenbo.backbone.testing;

import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.fenbo.backbone.testing.FlakyProxy.Direction;

/**
 * One connection through a proxy. For each direction, one thread reads the data, and another thread writes the data
 * after the delay.
 */
final class Wire {
    private static final int PIECES = 64;
    private static final int LARGEST = 65_536;
    private static final Piece END = new Piece(new byte[0], 0);

    private final Socket client;
    private final Socket server;
    private final Line line;
    private final Consumer<Wire> ended;
    private final AtomicBoolean halfEnded = new AtomicBoolean();

    /** @param due the earliest time to write the piece, as {@link System#nanoTime} returns it */
    @SuppressWarnings("ArrayRecordComponent") // The bytes are passed on, never compared.
    private record Piece(byte[] bytes, long due) {
        boolean isEnd() {
            return bytes.length == 0;
        }
    }

    Wire(Socket client, Socket server, Line line, Consumer<Wire> ended) {
        this.client = client;
        this.server = server;
        this.line = line;
        this.ended = ended;
    }

    void start() {
        start(client, server, Direction.TO_SERVER);
        start(server, client, Direction.TO_CLIENT);
    }

    private void start(Socket from, Socket to, Direction direction) {
        BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(PIECES);
        Thread.ofVirtual().start(() -> untilEnd(() -> read(from, pieces)));
        Thread.ofVirtual().start(() -> untilEnd(() -> write(pieces, to, direction)));
    }

    private void read(Socket from, BlockingQueue<Piece> pieces) throws IOException, InterruptedException {
        byte[] room = new byte[LARGEST];
        for (int read = from.getInputStream().read(room);
                read >= 0;
                read = from.getInputStream().read(room)) {
            pieces.put(new Piece(
                    Arrays.copyOf(room, read),
                    System.nanoTime() + line.latency().toNanos()));
        }
        pieces.put(END);
    }

    private void write(BlockingQueue<Piece> pieces, Socket to, Direction direction)
            throws IOException, InterruptedException {
        for (Piece piece = pieces.take(); !piece.isEnd(); piece = pieces.take()) {
            TimeUnit.NANOSECONDS.sleep(piece.due() - System.nanoTime());
            line.await(direction);
            to.getOutputStream().write(piece.bytes());
        }
        line.await(direction);
        to.shutdownOutput();
        if (halfEnded.getAndSet(true)) {
            close();
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private void untilEnd(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            reset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends both connections with a reset, without an orderly close. */
    void reset() {
        reset(client);
        reset(server);
        close();
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // The socket is already closed.
        }
    }

    private void close() {
        ended.accept(this);
        try (client;
                server) {
            halfEnded.set(true);
        } catch (IOException e) {
            throw new IllegalStateException("a socket of the proxy can't be closed", e);
        }
    }
}
