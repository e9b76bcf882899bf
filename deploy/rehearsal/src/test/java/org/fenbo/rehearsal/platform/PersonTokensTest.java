package org.fenbo.rehearsal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.fenbo.local.settings.LocalSettings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonTokensTest {
    private static final Instant START = Instant.parse("2026-11-26T00:00:00Z");
    private static final Person VERIFIER = Person.of("O-VERI", "verifier");
    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    @Test
    @DisplayName("R21 令牌过半即换新")
    void a_token_is_renewed_when_half_of_its_life_is_over(@TempDir Path folder) throws ParseException {
        PersonTokens pass = new PersonTokens(LocalSettings.usual(Path.of("../.."), folder), now::get);
        String first = pass.of(VERIFIER);
        now.set(START.plus(Duration.ofMinutes(7)));
        assertThat(pass.of(VERIFIER)).isEqualTo(first);
        now.set(START.plus(Duration.ofMinutes(8)));
        String second = pass.of(VERIFIER);
        assertThat(second).isNotEqualTo(first);
        assertThat(SignedJWT.parse(second).getJWTClaimsSet().getExpirationTime().toInstant())
                .isEqualTo(START.plus(Duration.ofMinutes(23)));
    }
}
