package org.fenbo.backbone.events.clients;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.TreeMap;
import org.fenbo.backbone.events.settings.Meaning;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

@Meaning(zh = "服务的所有客户端如何连接 Kafka", en = "How every client of a service reaches Kafka")
@Validated
@ConfigurationProperties(prefix = "fenbo.kafka", ignoreUnknownFields = false)
public record KafkaSettings(
        @Meaning(zh = "地址，以逗号分隔", en = "Addresses, with commas between them.")
        @DefaultValue("127.0.0.1:19092")
        @NotBlank
        String brokers,

        @Meaning(zh = "SASL 机制；空则不登录", en = "The SASL mechanism; empty for no login.")
        @DefaultValue("")
        @Pattern(regexp = "|PLAIN|SCRAM-SHA-256|SCRAM-SHA-512")
        String mechanism,

        @Meaning(
                zh = "本服务自己的用户，只有它可以写本服务的主题",
                en = "The service's own user, the only one that may write the service's topics.")
        @DefaultValue("")
        String user,

        @Meaning(zh = "该用户的口令；最好用文件给出", en = "The password of that user; better given as a file.") @DefaultValue("")
        String password,

        @Meaning(
                zh = "口令所在的文件，优先于上一项",
                en = "The file with the password. If given, it is used instead of the password as text.")
        @DefaultValue("")
        String passwordFile,

        @DefaultValue Tls tls) {

    /**
     * The settings of every client except the address: credentials, TLS, and the time limits of each connection (R12).
     */
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

    /** Whether anybody could log in as the service. */
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

    /** The text never shows the password. */
    @Override
    public String toString() {
        return user + " at " + brokers;
    }
}
