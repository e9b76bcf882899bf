package org.fenbo.backbone.events.clients;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * TLS of a connection; all files are PEM.
 *
 * @param enabled whether to use it; the server's name is then verified
 * @param trusted certificates of those who may vouch for the server; empty for those that Java trusts
 * @param certificate our own chain, where the server wants one; empty otherwise
 * @param key its private key (PKCS#8, not encrypted)
 */
public record Tls(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("") String trusted,
        @DefaultValue("") String certificate,
        @DefaultValue("") String key) {

    /** Without TLS, as between processes of one machine. */
    static final Tls NONE = new Tls(false, "", "", "");

    /** Whether the connection shows a certificate of its own, which may stand for a password. */
    boolean provesItself() {
        return enabled && !certificate.isEmpty();
    }

    /** Kafka's names for it. */
    Map<String, String> forKafka() {
        var lines = new TreeMap<String, String>();
        if (enabled && !trusted.isEmpty()) {
            lines.putAll(Map.of("ssl.truststore.type", "PEM", "ssl.truststore.location", trusted));
        }
        if (provesItself()) {
            lines.put("ssl.keystore.type", "PEM");
            lines.put("ssl.keystore.certificate.chain", Secret.read(certificate));
            lines.put("ssl.keystore.key", Secret.read(key));
        }
        return lines;
    }

    /** The PostgreSQL driver's names for it. */
    Map<String, String> forPostgres() {
        var lines = new TreeMap<String, String>();
        if (enabled) {
            lines.put("sslmode", "verify-full");
            lines.putAll(
                    trusted.isEmpty()
                            ? Map.of("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory")
                            : Map.of("sslrootcert", trusted));
        }
        if (provesItself()) {
            lines.putAll(Map.of("sslcert", certificate, "sslkey", key));
        }
        return lines;
    }
}
