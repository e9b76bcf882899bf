package org.fenbo.backbone.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class KnownTokensTest {
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private final AtomicInteger checked = new AtomicInteger();
    private Instant now = NOON;
    private final KnownTokens tokens = new KnownTokens(this::check, () -> now);

    private Jwt check(String token) {
        checked.incrementAndGet();
        if (token.startsWith("forged")) {
            throw new BadJwtException("not ours");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("O-1")
                .issuedAt(NOON.minusSeconds(1))
                .expiresAt(NOON.plus(Duration.ofMinutes(5)))
                .build();
    }

    @Test
    void a_token_is_checked_once_for_many_calls() {
        for (int i = 0; i < 100; i++) {
            assertThat(tokens.decode("a").getSubject()).isEqualTo("O-1");
        }
        assertThat(checked).hasValue(1);
        tokens.decode("b");
        assertThat(checked).hasValue(2);
    }

    @Test
    void a_known_token_is_refused_after_its_expiry() {
        tokens.decode("a");
        now = NOON.plus(Duration.ofMinutes(5));
        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void a_forged_token_is_refused_each_time() {
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
    }
}
