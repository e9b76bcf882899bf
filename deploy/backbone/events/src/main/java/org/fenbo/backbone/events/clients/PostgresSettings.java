package org.fenbo.backbone.events.clients;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code fenbo.postgres}: how a service reaches its database.
 *
 * @param url of the JDBC driver
 * @param user the login, which sees its own schema alone
 * @param password of that login; rather in a file
 * @param passwordFile the file with the password
 * @param tls the connection's protection
 */
@ConfigurationProperties(prefix = "fenbo.postgres", ignoreUnknownFields = false)
public record PostgresSettings(
        @DefaultValue("jdbc:postgresql://127.0.0.1:54320/fenbo")
        String url,

        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String passwordFile,
        @DefaultValue Tls tls) {

    /** What the driver gets further: time limits that end each connection (R12), and TLS. */
    public Map<String, String> driver() {
        var lines = new TreeMap<>(tls.forPostgres());
        lines.put("connectTimeout", "2");
        lines.put("socketTimeout", "30");
        lines.put("tcpKeepAlive", "true");
        // The details of an error quote the row.
        lines.put("logServerErrorDetail", "false");
        return lines;
    }

    String secret() {
        return Secret.of(password, passwordFile);
    }

    /** Whether anybody could pass for the service. */
    boolean isOpen() {
        return !tls.provesItself() && Secret.isGuessed(user, secret());
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
