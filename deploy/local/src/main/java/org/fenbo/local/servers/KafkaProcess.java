package org.fenbo.local.servers;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fenbo.local.KafkaMain;
import org.fenbo.local.process.JavaProcess;
import org.fenbo.local.process.PidFile;
import org.fenbo.local.process.Running;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.fenbo.local.settings.SettingsFile;

/** Kafka in its own Java process. A rehearsal can kill this process. */
public final class KafkaProcess extends ServerProcess {
    private static final String NAME = "kafka";
    private static final int LIMIT = 1_000;
    private static final int API_VERSIONS = 18;
    private static final int QUESTION = 20_261_126;
    /** The request has four numbers: its kind (API key), version, id, and length of the client's name (-1: none). */
    private static final int QUESTION_BYTES = 2 * Short.BYTES + Integer.BYTES + Short.BYTES;

    private final LocalSettings settings;

    public KafkaProcess(LocalSettings settings) {
        this.settings = settings;
    }

    @Override
    public Part part() {
        return Part.KAFKA;
    }

    @Override
    Process begin() {
        SettingsFile.write(settings);
        var flags = List.of("-Xmx" + settings.memory().servers() + "m", "-XX:+UseSerialGC");
        return new JavaProcess(
                        NAME,
                        settings.mark(),
                        settings.classPath(),
                        flags,
                        KafkaMain.class.getName(),
                        List.of(settings.folder().toString()))
                .start(settings.run(), settings.logs());
    }

    @Override
    LocalSettings settings() {
        return settings;
    }

    /**
     * Asks which requests Kafka supports (ApiVersions, KIP-35); this needs no sign-in. A connection to the port is no
     * proof: Kafka opens the port before it can work, and in a rehearsal another process uses the port.
     */
    @Override
    public boolean answers() {
        try (var socket = new Socket()) {
            var port = settings.ports().of(Part.KAFKA);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), LIMIT);
            socket.setSoTimeout(LIMIT);
            var ask = new DataOutputStream(socket.getOutputStream());
            ask.writeInt(QUESTION_BYTES);
            ask.writeShort(API_VERSIONS);
            ask.writeShort(0);
            ask.writeInt(QUESTION);
            ask.writeShort(-1);
            ask.flush();
            var answer = new DataInputStream(socket.getInputStream());
            return answer.readInt() > 0 && answer.readInt() == QUESTION;
        } catch (IOException _) {
            return false;
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
}
