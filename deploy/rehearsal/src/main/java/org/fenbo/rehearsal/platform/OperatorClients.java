package org.fenbo.rehearsal.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.fenbo.backbone.events.clients.Clients;
import org.fenbo.backbone.events.clients.KafkaSettings;
import org.fenbo.backbone.events.clients.PostgresSettings;
import org.fenbo.backbone.events.clients.RedisSettings;
import org.fenbo.backbone.events.clients.Tls;
import org.fenbo.local.servers.Login;
import org.fenbo.local.servers.PostgresServer;
import org.fenbo.local.settings.KafkaLogin;
import org.fenbo.local.settings.LocalSettings;

/**
 * Makes all connections of a rehearsal to Kafka and PostgreSQL. These connections have the same kind of credentials and
 * the same time limits as the services' own connections. Without time limits a checker could wait without end on a
 * half-open connection and never report its findings (R12, R22).
 */
public final class OperatorClients {
    private static final Tls NONE = new Tls(false, "", "", "");
    private final Clients clients;
    private final PostgresSettings postgres;

    public OperatorClients(LocalSettings settings) {
        String operator = "kafka-" + KafkaLogin.OPERATOR;
        // The first request for the password creates its file; the settings below need this file.
        settings.secrets().password(operator);
        KafkaSettings kafka = new KafkaSettings(
                settings.kafkaBrokers(),
                KafkaLogin.MECHANISM,
                KafkaLogin.OPERATOR,
                "",
                settings.secrets().file(operator).toString(),
                NONE);
        this.clients = new Clients(kafka, new RedisSettings(settings.redisUrl(), "", "", "", NONE));
        Login owner = new PostgresServer(settings).asOwner("fenbo");
        this.postgres = new PostgresSettings(owner.url(), owner.user(), owner.password(), "", NONE);
    }

    /** Makes the clients of Kafka. */
    public Clients kafka() {
        return clients;
    }

    /** A new connection to the database as its owner; the caller closes it. */
    public Connection database() throws SQLException {
        Properties properties = new Properties();
        properties.putAll(postgres.driver());
        properties.put("user", postgres.user());
        properties.put("password", postgres.password());
        return DriverManager.getConnection(postgres.url(), properties);
    }
}
