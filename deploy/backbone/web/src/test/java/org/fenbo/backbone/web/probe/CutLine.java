package org.fenbo.backbone.web.probe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A connection to PostgreSQL that a test can cut inside the next COMMIT. The cut is before the server gets the COMMIT,
 * or after the server has carried out the COMMIT.
 */
final class CutLine {
    static final CutLine SHARED = new CutLine();
    private static final Pattern ADDRESS = Pattern.compile("//([^:/]+):(\\d+)/");

    /** When the connection is cut. */
    enum Where {
        NOWHERE,
        BEFORE_COMMIT,
        AFTER_COMMIT
    }

    private final AtomicReference<Where> where = new AtomicReference<>(Where.NOWHERE);
    private final ServerSocket door;
    private volatile int server;

    private CutLine() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("cut line").start(this::serve);
    }

    /**
     * Makes the service reach its database through this connection. The service sends each COMMIT as plain text, so
     * that the COMMIT can be found.
     */
    static final class Between implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            String url = context.getEnvironment().getRequiredProperty("fenbo.postgres.url");
            Matcher address = ADDRESS.matcher(url);
            if (!address.find()) {
                throw new IllegalStateException("no address in " + url);
            }
            SHARED.server = Integer.parseInt(address.group(2));
            String through = url.replace(":" + address.group(2) + "/", ":" + SHARED.door.getLocalPort() + "/")
                    + "?prepareThreshold=0";
            TestPropertyValues.of("fenbo.postgres.url=" + through).applyTo(context);
        }
    }

    /** Cuts one connection: the connection that sends the next COMMIT. */
    void cut(Where next) {
        where.set(next);
    }

    private void serve() {
        while (true) {
            try {
                Socket client = door.accept();
                Socket database = new Socket(InetAddress.getLoopbackAddress(), server);
                AtomicBoolean mute = new AtomicBoolean();
                Thread answers = Thread.ofVirtual().start(() -> downwards(client, database, mute));
                Thread.ofVirtual().start(() -> upwards(client, database, mute, answers));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void upwards(Socket client, Socket database, AtomicBoolean mute, Thread answers) {
        try (client;
                database) {
            InputStream in = client.getInputStream();
            OutputStream out = database.getOutputStream();
            byte[] some = new byte[65_536];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                Where cut = new String(some, 0, read, ISO_8859_1).contains("COMMIT")
                        ? where.getAndSet(Where.NOWHERE)
                        : Where.NOWHERE;
                mute.set(cut != Where.NOWHERE);
                if (cut != Where.BEFORE_COMMIT) {
                    out.write(some, 0, read);
                }
                if (cut != Where.NOWHERE) {
                    waitForTheEnd(database, answers);
                    return;
                }
            }
        } catch (IOException closed) {
            // The thread of the other direction has closed the connection.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the server closes its side, because the server then has done its work and released its locks. */
    private static void waitForTheEnd(Socket database, Thread answers) throws IOException, InterruptedException {
        database.shutdownOutput();
        answers.join();
    }

    private static void downwards(Socket client, Socket database, AtomicBoolean mute) {
        try {
            InputStream in = database.getInputStream();
            byte[] some = new byte[65_536];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                if (!mute.get()) {
                    client.getOutputStream().write(some, 0, read);
                }
            }
            if (!mute.get()) {
                client.close();
            }
        } catch (IOException closed) {
            // The thread of the other direction has closed the connection.
        }
    }
}
