package org.fenbo.registry.district;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.fenbo.backbone.testing.OwnDatabase;
import org.fenbo.backbone.testing.TestServers;
import org.fenbo.registry.RegistryApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole service on a PostgreSQL whose sessions keep a far time zone, so that an instant that loses its
 * offset on the way is noticed. Nothing is sent: the relay is off, the log is looked at instead.
 */
@SpringBootTest(
        classes = RegistryApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=registry",
            "fenbo.events.relay=false",
            "spring.cloud.function.definition=",
            "spring.cloud.stream.function.autodetect=false"
        })
@Import(OnPostgres.PlainTokens.class)
abstract class OnPostgres {

    private static final OwnDatabase DATABASE = TestServers.postgres().database("registry");

    @DynamicPropertySource
    static void place(DynamicPropertyRegistry properties) {
        DATABASE.settings().forEach((name, value) -> properties.add(name, () -> value));
    }

    /** Takes {@code officer~role~role}, or {@code officer/unit~role}, for a token: identity has tests of its own. */
    @TestConfiguration
    static class PlainTokens {

        @Bean
        JwtDecoder jwtDecoder() {
            return token -> {
                List<String> parts = Arrays.asList(token.split("~", -1));
                List<String> who = Arrays.asList(parts.getFirst().split("/", -1));
                return Jwt.withTokenValue(token)
                        .header("alg", "none")
                        .subject(who.getFirst())
                        .claim("unit", who.size() > 1 ? who.getLast() : "")
                        .claim("roles", parts.subList(1, parts.size()))
                        .issuedAt(Instant.EPOCH)
                        .build();
            };
        }
    }
}
