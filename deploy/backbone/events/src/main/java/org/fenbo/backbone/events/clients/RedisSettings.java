package org.fenbo.backbone.events.clients;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.SslVerifyMode;
import io.lettuce.core.TimeoutOptions;
import java.io.File;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code fenbo.redis}: how a service reaches the cache.
 *
 * @param url for example {@code redis://127.0.0.1:16379}
 * @param user empty for the default one
 * @param password of that user; rather in a file
 * @param passwordFile the file with the password
 * @param tls the connection's protection
 */
@ConfigurationProperties(prefix = "fenbo.redis", ignoreUnknownFields = false)
public record RedisSettings(
        @DefaultValue("redis://127.0.0.1:16379") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String passwordFile,
        @DefaultValue Tls tls) {
    /** Redis has only what makes work more comfortable, so nobody waits long for it (R12). */
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

    /** Whether anybody could read and write it. */
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

    /** Never shows the password. */
    @Override
    public String toString() {
        return url;
    }
}
