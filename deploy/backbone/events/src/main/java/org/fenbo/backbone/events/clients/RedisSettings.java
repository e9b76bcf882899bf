package org.fenbo.backbone.events.clients;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.SslVerifyMode;
import io.lettuce.core.TimeoutOptions;
import jakarta.validation.constraints.Pattern;
import java.io.File;
import java.time.Duration;
import org.fenbo.backbone.events.settings.Meaning;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

@Meaning(zh = "服务如何连接缓存 Redis", en = "How a service reaches Redis, the cache")
@Validated
@ConfigurationProperties(prefix = "fenbo.redis", ignoreUnknownFields = false)
public record RedisSettings(
        @Meaning(zh = "地址", en = "The address.")
        @DefaultValue("redis://127.0.0.1:16379")
        @Pattern(regexp = "rediss?://.+")
        String url,

        @Meaning(zh = "用户；空则用默认用户", en = "The user; empty for the default one.") @DefaultValue("")
        String user,

        @Meaning(zh = "该用户的口令；最好用文件给出", en = "The password of that user; better given as a file.") @DefaultValue("")
        String password,

        @Meaning(
                zh = "口令所在的文件，优先于上一项",
                en = "The file with the password. If given, it is used instead of the password as text.")
        @DefaultValue("")
        String passwordFile,

        @DefaultValue Tls tls) {
    /** The service can work without the data in Redis, so no call waits long for Redis (R12). */
    private static final Duration PATIENCE = Duration.ofMillis(300);

    RedisURI address() {
        var address = RedisURI.builder(RedisURI.create(url)).withTimeout(PATIENCE);
        var secret = secret();
        if (!user.isEmpty()) {
            address.withAuthentication(user, secret.toCharArray());
        } else if (!secret.isEmpty()) {
            address.withPassword(secret.toCharArray());
        }
        return tls.enabled()
                ? address.withSsl(true).withVerifyPeer(SslVerifyMode.FULL).build()
                : address.build();
    }

    ClientOptions options() {
        var options = ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(PATIENCE)
                        .keepAlive(true)
                        .build())
                .timeoutOptions(TimeoutOptions.enabled(PATIENCE));
        return tls.enabled() ? options.sslOptions(ssl()).build() : options.build();
    }

    /** Whether anybody could read and write the data in Redis. */
    boolean isOpen() {
        return !tls.provesItself() && Secret.isGuessed(user, secret());
    }

    private SslOptions ssl() {
        var options = SslOptions.builder().jdkSslProvider();
        if (!tls.trusted().isEmpty()) {
            options.trustManager(new File(tls.trusted()));
        }
        if (tls.provesItself()) {
            options.keyManager(new File(tls.certificate()), new File(tls.key()), new char[0]);
        }
        return options.build();
    }

    private String secret() {
        return Secret.of(password, passwordFile);
    }

    /** The text never shows the password. */
    @Override
    public String toString() {
        return url;
    }
}
