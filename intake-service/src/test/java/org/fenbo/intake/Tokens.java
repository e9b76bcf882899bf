package org.fenbo.intake;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Tokens signed by a key of the tests, and the decoder that trusts them. */
@TestConfiguration(proxyBeanMethods = false)
public class Tokens {
    private static final SecretKey KEY = new SecretKeySpec(
            "a key of the tests that opens nothing else".getBytes(StandardCharsets.US_ASCII), "HmacSHA256");

    @Bean
    JwtDecoder decoder() {
        return NimbusJwtDecoder.withSecretKey(KEY)
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
    }

    /** A token of somebody with one role. */
    public static String of(String subject, String role) {
        Instant start = Instant.now(java.time.Clock.systemUTC());
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .subject(subject)
                .issuedAt(start)
                .expiresAt(start.plusSeconds(3600))
                .claim("roles", List.of(role))
                .claim("unit", "U-CC")
                .build();
        return new NimbusJwtEncoder(new ImmutableSecret<SecurityContext>(KEY))
                .encode(JwtEncoderParameters.from(
                        JwsHeader.with(MacAlgorithm.HS256).build(), claims))
                .getTokenValue();
    }
}
