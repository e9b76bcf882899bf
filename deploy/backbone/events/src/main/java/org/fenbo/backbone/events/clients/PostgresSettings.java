package org.fenbo.backbone.events.clients;

import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.TreeMap;
import org.fenbo.backbone.events.settings.Meaning;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

@Meaning(zh = "服务如何连接自己的数据库", en = "How a service reaches its database")
@Validated
@ConfigurationProperties(prefix = "fenbo.postgres", ignoreUnknownFields = false)
public record PostgresSettings(
        @Meaning(zh = "JDBC 地址", en = "The JDBC address.")
        @DefaultValue("jdbc:postgresql://127.0.0.1:54320/fenbo")
        @Pattern(regexp = "jdbc:postgresql:.+")
        String url,

        @Meaning(
                zh = "登录用户，只能看到自己的模式；backbone.yaml 取服务名",
                en = "The login, which sees its own schema only; backbone.yaml takes the service's name.")
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

    /** More settings of the driver: the time limits of each connection (R12), and TLS. */
    public Map<String, String> driver() {
        var lines = new TreeMap<>(tls.forPostgres());
        lines.put("connectTimeout", "2");
        lines.put("socketTimeout", "30");
        lines.put("tcpKeepAlive", "true");
        // The details of an error quote the row, and a row's content must not be in the log.
        lines.put("logServerErrorDetail", "false");
        return lines;
    }

    String secret() {
        return Secret.of(password, passwordFile);
    }

    /** Whether anybody could log in as the service. */
    boolean isOpen() {
        return !tls.provesItself() && Secret.isGuessed(user, secret());
    }

    /** The text never shows the password. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
