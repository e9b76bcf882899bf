package org.fenbo.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fenbo.local.process.PidFile;
import org.fenbo.local.process.Running;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;

/** Redis as a child process, with an append-only file. */
public final class RedisServer implements Server {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final LocalSettings settings;
    private final PidFile pidFile;

    public RedisServer(LocalSettings settings) {
        this.settings = settings;
        pidFile = new PidFile(settings.data(Part.REDIS).resolve("redis.pid"));
    }

    @Override
    public Part part() {
        return Part.REDIS;
    }

    @Override
    public void start() {
        stop();
        var folder = settings.data(Part.REDIS);
        var log = settings.logs().resolve("redis.log").toFile();
        try {
            Files.createDirectories(folder);
            Files.createDirectories(settings.logs());
            // The working folder instead of the setting "dir", which a space or a Chinese letter would break.
            var process = new ProcessBuilder(command())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
            process.getOutputStream().close();
            pidFile.write(process.pid());
            if (!Running.await(() -> !process.isAlive() || answers(), PATIENCE) || !process.isAlive()) {
                throw new IllegalStateException("Redis did not start; see " + log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        process().ifPresent(process -> Running.end(process, Duration.ofSeconds(5)));
        pidFile.delete();
    }

    @Override
    public void kill() {
        process().ifPresent(process -> Running.end(process, Duration.ZERO));
    }

    @Override
    public Optional<ProcessHandle> process() {
        return pidFile.pid().stream()
                .boxed()
                .flatMap(pid -> Running.withProgramIn(settings.binaries(), pid).stream())
                .findFirst();
    }

    private List<String> command() {
        return List.of(
                Binaries.redis(settings.binaries()).toString(),
                "--port",
                Integer.toString(settings.ports().of(Part.REDIS)),
                "--bind",
                "127.0.0.1",
                "--appendonly",
                "yes",
                "--maxmemory",
                "64mb");
    }

    private boolean answers() {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), settings.ports().of(Part.REDIS))) {
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException _) {
            return false;
        }
    }
}
