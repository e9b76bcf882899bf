package org.fenbo.backbone.events.clients;

import java.util.Map;
import java.util.TreeMap;
import org.fenbo.backbone.events.settings.Meaning;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The TLS settings of a connection; all files are PEM. */
public record Tls(
        @Meaning(zh = "是否使用 TLS；使用时核对服务器名称", en = "Whether to use TLS; the server's name is then verified.")
        @DefaultValue("false")
        boolean enabled,

        @Meaning(
                zh = "受信任的证书文件（PEM）；空则用 Java 自带的",
                en = "File of the certificates that are trusted (PEM); empty for those that Java trusts.")
        @DefaultValue("")
        String trusted,

        @Meaning(
                zh = "本方证书链文件（PEM），服务器要求时设置",
                en = "File of our own certificate chain (PEM), where the server wants one.")
        @DefaultValue("")
        String certificate,

        @Meaning(zh = "本方私钥文件（PEM，PKCS#8，不加密）", en = "File of its private key (PEM, PKCS#8, not encrypted).")
        @DefaultValue("")
        String key) {

    /** No TLS, for connections between processes of one machine. */
    static final Tls NONE = new Tls(false, "", "", "");

    /** Whether the client sends its own certificate. A certificate may replace a password. */
    boolean provesItself() {
        return enabled && !certificate.isEmpty();
    }

    /** These settings under Kafka's names. */
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

    /** These settings under the names of the PostgreSQL driver. */
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
