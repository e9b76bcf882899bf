package org.fenbo.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fenbo.local.process.Running;
import org.fenbo.local.settings.PlainError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "logs", description = "Print the end of a log; without a name, list the logs.")
final class Logs implements Runnable {
    private static final Map<String, String> ALSO_KNOWN_AS = Map.of("front-door", "servers", "issuer", "servers");

    @Mixin
    private Place place = new Place();

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description =
                    "intake, dispatch, supervision, registry, servers (front door, issuer), kafka, postgresql, redis")
    private @Nullable String name;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "100",
            description = "How many lines (default: 100).")
    private int lines;

    @Option(
            names = {"-f", "--follow"},
            description = "Follow the log until Ctrl-C.")
    private boolean follow;

    @Override
    public void run() {
        var folder = place.startedSettings().logs();
        if (name == null) {
            list(folder);
            return;
        }
        var file = file(folder, ALSO_KNOWN_AS.getOrDefault(name, name));
        try {
            long printed = printEnd(file);
            if (follow) {
                follow(file, printed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The log file; if the process has written no log file, the file with the printed output of the process. */
    private static Path file(Path folder, String name) {
        return List.of(folder.resolve(name + ".log"), folder.resolve(name + ".out"), folder.resolve("services.out"))
                .stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new PlainError("There is no log \"" + name + "\" in " + folder + "."));
    }

    private static void list(Path folder) {
        try (var files = Files.list(folder)) {
            files.sorted().forEach(System.out::println);
        } catch (IOException e) {
            throw new PlainError("There are no logs yet in " + folder + ".", e);
        }
    }

    private long printEnd(Path file) throws IOException {
        long size = Files.size(file);
        var all = Files.readAllLines(file);
        all.subList(Math.max(0, all.size() - lines), all.size()).forEach(System.out::println);
        return size;
    }

    private static void follow(Path file, long from) throws IOException {
        long printed = from;
        while (true) {
            try (var channel = FileChannel.open(file)) {
                // If the file is smaller than before, the log was rolled and this is a new file.
                long position = channel.size() < printed ? 0 : printed;
                printed = position
                        + Channels.newInputStream(channel.position(position)).transferTo(System.out);
            }
            long seen = printed;
            while (Files.size(file) == seen) {
                Running.await(() -> false, Duration.ofMillis(200));
            }
        }
    }
}
