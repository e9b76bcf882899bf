package org.fenbo.backbone.web.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The issuer of the tests. Like a real issuer, it signs tokens and publishes its public keys over HTTP, so that
 * services are tested with their real decoder. A service gets {@link #url} as {@code fenbo.identity.issuer}.
 */
public final class TestIssuer {
    /** The district that the tests' numbers contain. */
    private static final String DISTRICT = "440399";

    private static final int BITS = 2048;
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final TestIssuer SHARED = new TestIssuer();

    private final HttpServer server;
    private final RSAKey key = newKey("first");
    private final List<RSAKey> published = new CopyOnWriteArrayList<>(List.of(key));
    private final AtomicInteger fetches = new AtomicInteger();
    private final Map<List<@Nullable Object>, String> given = new ConcurrentHashMap<>();

    /** A new issuer with its own key and address. */
    TestIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/oauth2/jwks", this::publish);
        server.start();
    }

    /** The issuer that all tests of a JVM share. */
    public static TestIssuer shared() {
        return SHARED;
    }

    /** The issuer's name in its tokens. The issuer publishes its keys below this address. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** An access token that is valid as long as a test runs. */
    public static String token(String subject, @Nullable String unit, String... roles) {
        return SHARED.given.computeIfAbsent(
                List.of(subject, unit == null ? "" : unit, List.of(roles)), who -> SHARED.sign(subject, unit, roles));
    }

    /** An access token with additional claims. */
    public static String tokenWith(Map<String, ?> more, String subject, @Nullable String unit, String... roles) {
        return SHARED.given.computeIfAbsent(List.of(more, subject, unit == null ? "" : unit, List.of(roles)), who -> {
            JWTClaimsSet.Builder claims = SHARED.claims(subject, unit, roles);
            more.forEach(claims::claim);
            return signed(header(SHARED.key), claims.build(), SHARED.key);
        });
    }

    /** An access token whose rights are limited to other areas than the district. */
    public static String tokenOf(List<String> areas, String subject, @Nullable String unit, String... roles) {
        return SHARED.given.computeIfAbsent(
                List.of(areas, subject, unit == null ? "" : unit, List.of(roles)),
                who -> signed(
                        header(SHARED.key),
                        SHARED.claims(subject, unit, roles)
                                .claim("areas", areas)
                                .build(),
                        SHARED.key));
    }

    /** A token that expired an hour ago and is otherwise good. */
    public static String expired(String subject, String... roles) {
        Instant end = Instant.now(Clock.systemUTC()).minus(Duration.ofHours(1));
        return SHARED.given.computeIfAbsent(
                List.of("expired", subject, List.of(roles)),
                who -> signed(
                        header(SHARED.key),
                        SHARED.claims(subject, null, roles)
                                .expirationTime(Date.from(end))
                                .build(),
                        SHARED.key));
    }

    private String sign(String subject, @Nullable String unit, String... roles) {
        return signed(header(key), claims(subject, unit, roles).build(), key);
    }

    /** The claims of a good token. */
    JWTClaimsSet.Builder claims(String subject, @Nullable String unit, String... roles) {
        Instant now = Instant.now(Clock.systemUTC());
        return new JWTClaimsSet.Builder()
                .issuer(url())
                .subject(subject)
                .audience("fenbo")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .claim("unit", unit)
                .claim("roles", List.of(roles))
                .claim("areas", List.of(DISTRICT));
    }

    static JWSHeader.Builder header(RSAKey key) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID());
    }

    private static String signed(JWSHeader.Builder header, JWTClaimsSet claims, RSAKey key) {
        return signed(header.build(), claims, key);
    }

    static String signed(JWSHeader header, JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    RSAKey key() {
        return key;
    }

    /** From now on, publishes another key together with the present keys. */
    void publish(RSAKey another) {
        published.add(another);
    }

    /** How often services have fetched the keys. */
    int fetches() {
        return fetches.get();
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(BITS).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void publish(HttpExchange exchange) throws IOException {
        fetches.incrementAndGet();
        byte[] keys =
                new JWKSet(List.copyOf(published)).toPublicJWKSet().toString().getBytes(UTF_8);
        exchange.sendResponseHeaders(200, keys.length);
        exchange.getResponseBody().write(keys);
        exchange.close();
    }
}
