package org.fenbo.local;

import java.nio.file.Path;
import org.fenbo.local.servers.KafkaServer;
import org.fenbo.local.settings.SettingsFile;

/** Runs Kafka in its own process. The argument is the folder of the settings. */
public final class KafkaMain {
    private KafkaMain() {}

    public static void main(String[] arguments) {
        var kafka = new KafkaServer(SettingsFile.read(Path.of(arguments[0])));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::stop, "stop"));
        kafka.start();
    }
}
