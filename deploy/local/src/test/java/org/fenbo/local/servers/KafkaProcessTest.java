package org.fenbo.local.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.fenbo.local.settings.Ports;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaProcessTest {
    @Test
    @DisplayName("R13 端口能连上不等于 Kafka 可用")
    void kafka_does_not_answer_if_its_port_only_accepts_connections(@TempDir Path folder) throws IOException {
        LocalSettings settings =
                LocalSettings.usual(folder, folder.resolve("data")).with(Ports.free());
        try (ServerSocket silent =
                new ServerSocket(settings.ports().of(Part.KAFKA), 10, InetAddress.getLoopbackAddress())) {
            assertThat(silent.isBound()).isTrue();
            assertThat(new KafkaProcess(settings).answers()).isFalse();
        }
        assertThat(new KafkaProcess(settings).answers()).isFalse();
    }
}
