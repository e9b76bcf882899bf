package org.fenbo.backbone.events.clients;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code fenbo.kafka}: how every client of a service reaches Kafka.
 *
 * @param brokers addresses, with commas
 * @param mechanism PLAIN, SCRAM-SHA-256 or SCRAM-SHA-512; empty for none
 * @param user the service's own, who alone may write its topics
 * @param password of that user; rather in a file
 * @param passwordFile the file with the password
 * @param tls the connection's protection
 */
@ConfigurationProperties(prefix = "fenbo.kafka", ignoreUnknownFields = false)
public record KafkaSettings(
        @DefaultValue("127.0.0.1:19092") String brokers,
        @DefaultValue("") String mechanism,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String passwordFile,
        @DefaultValue Tls tls) {

    /** What every client gets apart from the address: credentials, TLS, and time limits that end each connection (R12). */
    Map<String, String> client() {
        var lines = new TreeMap<>(tls.forKafka());
        lines.put("security.protocol", (mechanism.isEmpty() ? "" : "SASL_") + (tls.enabled() ? "SSL" : "PLAINTEXT"));
        lines.put("socket.connection.setup.timeout.ms", "2000");
        lines.put("socket.connection.setup.timeout.max.ms", "10000");
        lines.put("request.timeout.ms", "30000");
        lines.put("reconnect.backoff.max.ms", "2000");
        if (!mechanism.isEmpty()) {
            lines.put("sasl.mechanism", mechanism);
            lines.put("sasl.jaas.config", login());
        }
        return lines;
    }

    /** Whether anybody could pass for the service. */
    boolean isOpen() {
        return !tls.provesItself() && (mechanism.isEmpty() || Secret.isGuessed(user, secret()));
    }

    private String login() {
        var module = mechanism.equals("PLAIN") ? "plain.PlainLoginModule" : "scram.ScramLoginModule";
        return "org.apache.kafka.common.security.%s required username=\"%s\" password=\"%s\";"
                .formatted(module, escaped(user), escaped(secret()));
    }

    private String secret() {
        return Secret.of(password, passwordFile);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return user + " at " + brokers;
    }
}
