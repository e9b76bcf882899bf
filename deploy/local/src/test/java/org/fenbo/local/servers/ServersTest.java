package org.fenbo.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.fenbo.local.process.Running;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.fenbo.local.settings.Ports;
import org.fenbo.local.settings.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersTest {

    @TempDir
    Path folder;

    @Test
    void data_survive_a_restart_and_a_kill_in_a_folder_with_spaces_and_chinese_letters() throws Exception {
        var settings = LocalSettings.usual(folder, folder.resolve("分拨 数据")).with(Ports.free());
        try (var servers = Servers.together(settings).start()) {
            new Sample(settings).write();
            onlyItsOwnerWritesATopic(settings);
            wrongPasswordsAreRefused(settings);
            noPasswordIsInACommandLine(settings);
            assertThat(one(login(settings, "intake"), "show fsync")).isEqualTo("on");
            theServicesSeeNothingOfEachOther(settings);
            theTopicsAreThosePlanned(settings);
            assertThat(servers.kafka().process()).isEmpty();
        }
        try (var again = Servers.together(settings).start()) {
            assertThat(new Sample(settings).read()).isEqualTo(List.of("kept", "1", "kept"));
            killAndStop(again);
            again.start();
            assertThat(new Sample(settings).read()).isEqualTo(List.of("kept", "1", "kept"));
        }
    }

    @Test
    void kafka_in_a_process_of_its_own_can_be_killed_and_started_again() throws Exception {
        var settings =
                LocalSettings.usual(folder, folder.resolve("kafka apart")).with(Ports.free());
        var kafka = new KafkaProcess(settings);
        kafka.start();
        Topics.ensure(settings);
        var killed = kafka.process().orElseThrow();
        kafka.kill();
        assertThat(Running.lives(killed)).isFalse();
        kafka.start();
        theTopicsAreThosePlanned(settings);
        kafka.stop();
        assertThat(kafka.process()).isEmpty();
    }

    private static void killAndStop(Servers servers) {
        var processes = Stream.of(servers.postgres(), servers.redis())
                .map(server -> server.process().orElseThrow())
                .toList();
        servers.postgres().kill();
        servers.redis().kill();
        servers.kafka().stop();
        assertThat(processes).noneMatch(Running::lives);
    }

    private static void theServicesSeeNothingOfEachOther(LocalSettings settings) {
        assertThatThrownBy(() -> one(login(settings, "dispatch"), "select text from intake.sample"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> one(new Login(settings.postgresUrl(), "dispatch", "wrong"), "select 1"))
                .hasMessageContaining("password authentication failed");
    }

    private static void onlyItsOwnerWritesATopic(LocalSettings settings) throws Exception {
        assertThatThrownBy(() -> send(settings.kafka("intake"), "dispatch.case"))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
        send(settings.kafka("dispatch"), "dispatch.case");
    }

    private static void wrongPasswordsAreRefused(LocalSettings settings) throws Exception {
        assertThatThrownBy(() -> one(new Login(settings.postgresUrl(), "intake", "intake"), "select 1"))
                .hasMessageContaining("password authentication failed");
        var guessed = new TreeMap<>(settings.kafka("intake"));
        guessed.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required "
                        + "username=\"intake\" password=\"intake\";");
        assertThatThrownBy(() -> send(guessed, "intake.report")).hasCauseInstanceOf(SaslAuthenticationException.class);
        var nobody = Map.<String, Object>of("bootstrap.servers", settings.kafkaBrokers(), "max.block.ms", 2_000);
        assertThatThrownBy(() -> send(nobody, "intake.report")).isInstanceOf(Exception.class);
        try (var redis =
                new Socket(InetAddress.getLoopbackAddress(), settings.ports().of(Part.REDIS))) {
            redis.getOutputStream().write("GET sample\r\nAUTH wrong\r\nQUIT\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(redis.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .contains("-NOAUTH")
                    .contains("-WRONGPASS");
        }
    }

    private static void noPasswordIsInACommandLine(LocalSettings settings) throws IOException {
        try (var files = Files.list(settings.secrets().folder())) {
            for (var file : files.toList()) {
                var secret = Files.readString(file);
                assertThat(ProcessHandle.allProcesses().flatMap(process -> process.info().commandLine().stream()))
                        .noneMatch(line -> line.contains(secret));
            }
        }
    }

    private static void send(Map<String, Object> kafka, String topic) throws Exception {
        try (var producer = new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, "key", "kept")).get();
        }
    }

    private static void theTopicsAreThosePlanned(LocalSettings settings) throws Exception {
        try (var admin = Admin.create(settings.kafka())) {
            var found = admin.describeTopics(
                            TopicPlan.all().stream().map(TopicPlan::name).toList())
                    .allTopicNames()
                    .get();
            for (var plan : TopicPlan.all()) {
                var topic = Objects.requireNonNull(found.get(plan.name()));
                assertThat(topic.partitions()).hasSize(plan.partitions());
            }
        }
    }

    private static Login login(LocalSettings settings, String service) {
        var secret = Service.named(service).orElseThrow().databaseSecret();
        return new Login(settings.postgresUrl(), service, settings.secrets().password(secret));
    }

    private static String one(Login login, String query) throws SQLException {
        try (var connection = login.open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** A row in PostgreSQL, a record in Kafka and a key in Redis. */
    private record Sample(LocalSettings settings) {
        private static final TopicPartition PARTITION = new TopicPartition("intake.report", 0);

        void write() throws Exception {
            Sql.run(login(settings, "intake"), "create table sample (text text)", "insert into sample values ('kept')");
            send(settings.kafka("intake"), PARTITION.topic());
            redis("SET sample kept");
        }

        List<String> read() throws Exception {
            try (var admin = Admin.create(settings.kafka())) {
                long end = admin.listOffsets(Map.of(PARTITION, OffsetSpec.latest()))
                        .partitionResult(PARTITION)
                        .get()
                        .offset();
                // The inline protocol answers a GET in two lines: the length, then the value.
                var text = redis("GET sample");
                return List.of(one(login(settings, "intake"), "select text from sample"), Long.toString(end), text);
            }
        }

        private String redis(String command) throws IOException {
            try (var socket = new Socket(
                    InetAddress.getLoopbackAddress(), settings.ports().of(Part.REDIS))) {
                var password = settings.secrets().password(LocalSettings.REDIS_SECRET);
                var all = "AUTH " + password + "\r\n" + command + "\r\nQUIT\r\n";
                socket.getOutputStream().write(all.getBytes(StandardCharsets.US_ASCII));
                var lines = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                        .lines()
                        .toList();
                return lines.get(lines.size() - 2);
            }
        }
    }
}
