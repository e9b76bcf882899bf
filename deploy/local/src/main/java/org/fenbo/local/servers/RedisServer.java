package org.fenbo.local.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fenbo.local.process.PidFile;
import org.fenbo.local.process.Running;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;

/** Redis as a child process, with an append-only file. */
public final class RedisServer extends ServerProcess {
    private static final String CONFIGURATION = "redis.conf";

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
    Process begin() throws IOException {
        Files.createDirectories(folder());
        // Uses the working folder instead of the setting "dir". That setting does not work if the path has a space or a
        // Chinese character.
        var process = new ProcessBuilder(command())
                .directory(folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        settings.logs().resolve("redis.log").toFile()))
                .start();
        process.getOutputStream().close();
        pidFile.write(process.pid());
        return process;
    }

    @Override
    LocalSettings settings() {
        return settings;
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

    /**
     * The settings are in a file that only its owner can read, because every user of the machine can see a command
     * line.
     */
    private List<String> command() throws IOException {
        settings.secrets().write(folder().resolve(CONFIGURATION), """
                port %d
                bind 127.0.0.1
                appendonly yes
                maxmemory 64mb
                requirepass %s
                # R12: a client that vanished without a word is forgotten.
                tcp-keepalive 15
                """.formatted(
                        settings.ports().of(Part.REDIS), password()));
        return List.of(Binaries.redis(settings.binaries()).toString(), CONFIGURATION);
    }

    @Override
    public boolean answers() {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), settings.ports().of(Part.REDIS))) {
            socket.setSoTimeout(2_000);
            var questions = "AUTH " + password() + "\r\nPING\r\nQUIT\r\n";
            socket.getOutputStream().write(questions.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).contains("+PONG");
        } catch (IOException _) {
            return false;
        }
    }

    private String password() {
        return settings.secrets().password(LocalSettings.REDIS_SECRET);
    }

    private Path folder() {
        return settings.data(Part.REDIS);
    }
}
