package org.fenbo.backbone.web.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Checks the signature of a token once and remembers the result for some seconds. People and machines send the same
 * token with every call, and the check took a sixth of the time for accepting a report. If a token has expired since
 * its check, it is refused. A token whose key was withdrawn is refused within seconds (Z5).
 */
public final class KnownTokens implements JwtDecoder {
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST = 10_000;

    private final JwtDecoder checking;
    private final InstantSource wall;
    private final Cache<String, Jwt> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    /**
     * @param wall the machine's clock, because tokens expire by the machine's clock even if the service's clock is
     *     moved
     */
    public KnownTokens(JwtDecoder checking, InstantSource wall) {
        this.checking = checking;
        this.wall = wall;
    }

    @Override
    public Jwt decode(String token) {
        Jwt jwt = known.get(token, checking::decode);
        Instant end = jwt.getExpiresAt();
        if (end != null && !end.isAfter(wall.instant())) {
            throw new BadJwtException("the token has expired at " + end);
        }
        return jwt;
    }
}
