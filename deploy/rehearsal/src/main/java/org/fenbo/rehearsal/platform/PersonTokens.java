package org.fenbo.rehearsal.platform;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fenbo.local.issuer.SigningKey;
import org.fenbo.local.settings.LocalSettings;

/**
 * Tokens for all people that a rehearsal plays, including people of units that have no demo officer. The tokens are
 * signed with the local issuer's key, which the owner of the platform's folder can read.
 */
public final class PersonTokens {
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final Duration RENEWED_AFTER = LIFE.dividedBy(2);
    private final LocalSettings settings;
    private final InstantSource wall;
    private final RSAKey key;
    private final Map<Person, Issued> issued = new ConcurrentHashMap<>();

    private record Issued(String token, Instant at) {}

    public PersonTokens(LocalSettings settings, InstantSource wall) {
        this.settings = settings;
        this.wall = wall;
        this.key = SigningKey.kept(settings.secrets()).getKeys().getFirst().toRSAKey();
    }

    /**
     * Returns a token of the person. The token is still valid for at least half of its lifetime: a run lasts longer
     * than any token, so tokens are renewed (R21).
     */
    public String of(Person person) {
        Instant now = wall.instant();
        return issued.compute(
                        person,
                        (same, old) ->
                                old == null || old.at().plus(RENEWED_AFTER).isBefore(now)
                                        ? new Issued(sign(person, now), now)
                                        : old)
                .token();
    }

    private String sign(Person person, Instant now) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(settings.issuer())
                .audience("fenbo")
                .subject(person.code())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .claim("name", person.code())
                .claim("roles", List.of(person.role()))
                .claim("areas", List.of(settings.district()));
        if (!person.channels().isEmpty()) {
            claims.claim("channels", person.channels());
        }
        if (person.unit() != null) {
            claims.claim("unit", person.unit());
        }
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, claims.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("the local issuer's key can't sign", e);
        }
        return token.serialize();
    }
}
