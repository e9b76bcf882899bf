package org.fenbo.local.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fenbo.local.KafkaMain;
import org.fenbo.local.process.JavaProcess;
import org.fenbo.local.process.PidFile;
import org.fenbo.local.process.PortOwner;
import org.fenbo.local.process.Running;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.fenbo.local.settings.SettingsFile;

/** Kafka in a Java process of its own, which a rehearsal can kill. */
public final class KafkaProcess implements Server {
    private static final String NAME = "kafka";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LocalSettings settings;

    public KafkaProcess(LocalSettings settings) {
        this.settings = settings;
    }

    @Override
    public Part part() {
        return Part.KAFKA;
    }

    @Override
    public void start() {
        stop();
        SettingsFile.write(settings);
        var flags = List.of("-Xmx" + settings.memory().servers() + "m", "-XX:+UseSerialGC");
        var process = new JavaProcess(
                        NAME,
                        settings.mark(),
                        settings.classPath(),
                        flags,
                        KafkaMain.class.getName(),
                        List.of(settings.folder().toString()))
                .start(settings.run(), settings.logs());
        int port = settings.ports().of(Part.KAFKA);
        if (!Running.await(() -> !process.isAlive() || PortOwner.taken(port), PATIENCE) || !process.isAlive()) {
            throw new IllegalStateException("Kafka did not start; see " + log());
        }
    }

    @Override
    public void stop() {
        process().ifPresent(process -> Running.end(process, Duration.ofSeconds(10)));
    }

    @Override
    public void kill() {
        process().ifPresent(process -> Running.end(process, Duration.ZERO));
    }

    @Override
    public Optional<ProcessHandle> process() {
        return new PidFile(settings.run().resolve(NAME + ".pid"))
                .pid().stream()
                        .boxed()
                        .flatMap(pid -> Running.marked(settings.mark(), pid).stream())
                        .findFirst();
    }

    private Path log() {
        return settings.logs().resolve(NAME + ".out");
    }
}
