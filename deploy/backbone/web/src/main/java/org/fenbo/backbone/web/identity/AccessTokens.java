package org.fenbo.backbone.web.identity;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Accepts only access tokens of one issuer for one audience (R21, Z7). A token must be signed with a private key whose
 * public key the issuer publishes. It must have the type {@code at+jwt} or {@code JWT}, a subject and an expiry time.
 * An ID token is refused because its audience is a client and not the services. A key address inside a token is
 * ignored.
 *
 * <p>The issuer's keys are cached for five minutes, and for four hours while the issuer is unavailable. If a token
 * names an unknown key, this class fetches the keys again, at most twice in half a minute. The limit protects the
 * issuer against many tokens with invented key names.
 */
public final class AccessTokens implements JwtDecoder {
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 3_000;
    private static final int LARGEST_KEYS = 100_000;
    private static final Duration ASKED_AT_MOST = Duration.ofSeconds(30);
    private static final Duration ISSUER_OUTAGE = Duration.ofHours(4);

    private final NimbusJwtDecoder decoder;
    /** Whether the issuer answered the last request. If not, the service can't know whether a key exists. */
    private final AtomicBoolean answered = new AtomicBoolean();

    /**
     * @param issuer the issuer's name in tokens
     * @param audience the audience that tokens must name
     * @param keys address where the issuer publishes its public keys
     */
    public AccessTokens(String issuer, String audience, URI keys) {
        this.decoder = NimbusJwtDecoder.withJwkSource(source(keys, answered))
                .jwsAlgorithms(taken -> taken.addAll(
                        List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)))
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(
                        new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt"), JOSEObjectType.JWT)))
                .build();
        decoder.setJwtValidator(rules(issuer, audience));
    }

    private static OAuth2TokenValidator<Jwt> rules(String issuer, String audience) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(SKEW),
                new JwtIssuerValidator(issuer),
                rule("aud", token -> audience(token).contains(audience)),
                rule("exp", token -> token.getExpiresAt() != null),
                rule(
                        "sub",
                        token -> token.getSubject() != null
                                && !token.getSubject().isBlank()));
    }

    private static OAuth2TokenValidator<Jwt> rule(String claim, Predicate<Jwt> holds) {
        return token -> holds.test(token)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(
                        OAuth2ErrorCodes.INVALID_TOKEN, "the claim " + claim + " is not as it must be", null));
    }

    private static List<String> audience(Jwt token) {
        List<String> audience = token.getAudience();
        return audience == null ? List.of() : audience;
    }

    private static JWKSource<SecurityContext> source(URI keys, AtomicBoolean answered) {
        ResourceRetriever issuer = new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_KEYS);
        ResourceRetriever asked = address -> {
            answered.set(false);
            Resource found = issuer.retrieveResource(address);
            answered.set(true);
            return found;
        };
        try {
            return JWKSourceBuilder.<SecurityContext>create(keys.toURL(), asked)
                    .refreshAheadCache(false)
                    .rateLimited(ASKED_AT_MOST.toMillis())
                    .outageTolerant(ISSUER_OUTAGE.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("fenbo.identity.keys is no address: " + keys, e);
        }
    }

    /**
     * @throws BadJwtException if the token is not accepted; another {@link JwtException} if the keys can't be fetched
     */
    @Override
    public Jwt decode(String token) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException e) {
            throw e;
        } catch (JwtException e) {
            throw answered.get() && isUnknownKey(e) ? new BadJwtException("no key of that name", e) : e;
        }
    }

    private static boolean isUnknownKey(@Nullable Throwable e) {
        return e != null && (e instanceof RateLimitReachedException || isUnknownKey(e.getCause()));
    }
}
