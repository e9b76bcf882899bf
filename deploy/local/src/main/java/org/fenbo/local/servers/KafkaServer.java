package org.fenbo.local.servers;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;
import org.fenbo.local.settings.KafkaLogin;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.jspecify.annotations.Nullable;

/** Kafka (KRaft, one node) inside this process. Use {@link KafkaProcess} if Kafka alone has to be killed. */
public final class KafkaServer implements Server {
    private final LocalSettings settings;
    private @Nullable KafkaRaftServer server;

    public KafkaServer(LocalSettings settings) {
        this.settings = settings;
    }

    @Override
    public Part part() {
        return Part.KAFKA;
    }

    @Override
    public synchronized void start() {
        stop();
        format();
        server = new KafkaRaftServer(KafkaConfig.fromProps(properties()), Time.SYSTEM);
        server.startup();
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    /** Always fails, because Kafka is a part of this process and can't be killed alone. */
    @Override
    public void kill() {
        throw new UnsupportedOperationException("Kafka runs inside this process; KafkaProcess can be killed");
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.empty();
    }

    private void format() {
        var folder = folder();
        if (Files.exists(settings.data(Part.KAFKA).resolve("meta.properties"))) {
            return;
        }
        try {
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .setDirectories(List.of(folder))
                    .setMetadataLogDirectory(folder)
                    .setControllerListenerName("CONTROLLER")
                    .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setIgnoreFormatted(true)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("Kafka's folder could not be prepared: " + folder, e);
        }
    }

    private Properties properties() {
        int port = settings.ports().of(Part.KAFKA);
        int controller = settings.ports().of(Part.KAFKA_CONTROLLER);
        var lines = new Properties();
        lines.setProperty("process.roles", "broker,controller");
        lines.setProperty("node.id", "1");
        lines.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controller);
        lines.setProperty("listeners", "CLIENTS://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller);
        lines.setProperty("advertised.listeners", "CLIENTS://127.0.0.1:" + port);
        lines.setProperty("controller.listener.names", "CONTROLLER");
        lines.setProperty("inter.broker.listener.name", "CLIENTS");
        lines.setProperty("log.dirs", folder());
        lines.setProperty("auto.create.topics.enable", "false");
        lines.setProperty("group.initial.rebalance.delay.ms", "0");
        passwords(lines);
        oneNode(lines);
        return lines;
    }

    /**
     * Every client needs a password, and only the owner of a topic may write to it (R22). {@link TopicRights} defines
     * the owners.
     */
    private void passwords(Properties lines) {
        var login = new KafkaLogin(settings.secrets());
        lines.setProperty("listener.security.protocol.map", "CLIENTS:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
        lines.setProperty("sasl.enabled.mechanisms", KafkaLogin.MECHANISM);
        lines.setProperty("sasl.mechanism.inter.broker.protocol", KafkaLogin.MECHANISM);
        lines.setProperty("sasl.mechanism.controller.protocol", KafkaLogin.MECHANISM);
        lines.setProperty("listener.name.clients.plain.sasl.jaas.config", login.broker());
        lines.setProperty("listener.name.controller.plain.sasl.jaas.config", login.controller());
        lines.setProperty("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        lines.setProperty("super.users", "User:" + KafkaLogin.BROKER + ";User:" + KafkaLogin.OPERATOR);
    }

    /** With one node, Kafka's own topics need no copies and little space. */
    private static void oneNode(Properties lines) {
        for (var topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            lines.setProperty(topic + ".replication.factor", "1");
        }
        lines.setProperty("transaction.state.log.min.isr", "1");
        lines.setProperty("share.coordinator.state.topic.min.isr", "1");
        lines.setProperty("offsets.topic.num.partitions", "8");
        lines.setProperty("transaction.state.log.num.partitions", "4");
        lines.setProperty("log.cleaner.dedupe.buffer.size", "8388608");
    }

    private String folder() {
        return settings.data(Part.KAFKA).toString();
    }
}
