package org.fenbo.backbone.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends good and bad tokens (Z7) to a running service, which checks the tokens with its real decoder. Each service has
 * a test class that extends this class. The service that the test class starts trusts {@link TestIssuer#shared}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public abstract class TokensAtTheDoor {
    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    /**
     * This test must run first, because the bad tokens of later tests name unknown keys. These tokens use up the few
     * fetches of keys that the decoder allows.
     */
    @Test
    @Order(1)
    @DisplayName("Z7 密钥轮换期间新旧密钥都有效，编造的密钥名不会引起反复获取密钥")
    void both_keys_of_a_rotation_are_accepted_and_invented_key_names_cause_at_most_one_more_fetch() {
        assertThat(status(good())).isEqualTo(200);
        RSAKey second = TestIssuer.newKey("second-" + UUID.randomUUID());
        ISSUER.publish(second);
        assertThat(status(TestIssuer.signed(TestIssuer.header(second).build(), claims(), second)))
                .isEqualTo(200);
        assertThat(status(good())).isEqualTo(200);
        int before = ISSUER.fetches();
        RSAKey unknown = TestIssuer.newKey("unknown");
        for (int i = 0; i < 30; i++) {
            JWSHeader header = TestIssuer.header(unknown).keyID("invented-" + i).build();
            assertThat(status(TestIssuer.signed(header, claims(), unknown))).isEqualTo(401);
        }
        assertThat(ISSUER.fetches() - before).isLessThanOrEqualTo(1);
        assertThat(status(good())).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("bad")
    @Order(2)
    @DisplayName("Z7 不是本平台访问令牌的一律拒绝 R21")
    void a_token_that_is_not_an_access_token_of_this_platform_is_refused(String token) {
        HttpResponse<String> answer = ask(token);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo("not-signed-in");
        assertThat(problem.path("remedy").asString()).isNotBlank();
    }

    @Test
    void a_token_of_a_hundred_thousand_characters_is_refused_and_the_next_call_is_served() {
        assertThat(status(good() + "x".repeat(100_000))).isBetween(400, 431);
        assertThat(status(good())).isEqualTo(200);
    }

    static Stream<Named<String>> bad() throws Exception {
        RSAKey ours = ISSUER.key();
        RSAKey theirs = TestIssuer.newKey(ours.getKeyID());
        String good = good();
        return Stream.of(
                Named.of("alg none", new PlainJWT(claims()).serialize()),
                Named.of("HS256 with the public key as its secret", signedByPublicKey(ours)),
                Named.of("expired", with(claims -> claims.expirationTime(in(-60)))),
                Named.of("without an expiry time", with(claims -> claims.expirationTime(null))),
                Named.of("not valid yet", with(claims -> claims.notBeforeTime(in(600)))),
                Named.of("without audience", with(claims -> claims.audience(List.of()))),
                Named.of("of another application", with(claims -> claims.audience("another"))),
                Named.of("ID token", with(claims -> claims.audience("console").claim("nonce", "n"))),
                Named.of("of another issuer", with(claims -> claims.issuer("http://127.0.0.1:1"))),
                Named.of("without an issuer", with(claims -> claims.issuer(null))),
                Named.of("without a subject", with(claims -> claims.subject(null))),
                Named.of("of another type", headed(header -> header.type(new JOSEObjectType("logout+jwt")))),
                Named.of("without a type", headed(header -> header.type(null))),
                Named.of("signed with a foreign key under our key's ID", signed(theirs, header -> {})),
                Named.of("with its key in the header", signed(theirs, header -> header.jwk(theirs.toPublicJWK()))),
                Named.of(
                        "with the address of its key in the header",
                        signed(theirs, header -> header.jwkURL(elsewhere()))),
                Named.of(
                        "with the address of a certificate in the header",
                        signed(theirs, header -> header.x509CertURL(elsewhere()))),
                Named.of("kid as a path", signed(theirs, header -> header.keyID("../../../../dev/null"))),
                Named.of("kid as SQL", signed(theirs, header -> header.keyID("x' union select 'y"))),
                Named.of("signature removed, its dot kept", good.substring(0, good.lastIndexOf('.') + 1)),
                Named.of("signature and its dot removed", good.substring(0, good.lastIndexOf('.'))),
                Named.of("one character of the claims changed", changed(good)),
                Named.of("no token at all", "x"));
    }

    private static String good() {
        return TestIssuer.token("O-OPER", null, "operator");
    }

    private static JWTClaimsSet claims() {
        return ISSUER.claims("O-OPER", null, "operator").build();
    }

    private static String with(Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = ISSUER.claims("O-OPER", null, "operator");
        change.accept(claims);
        return TestIssuer.signed(TestIssuer.header(ISSUER.key()).build(), claims.build(), ISSUER.key());
    }

    private static String headed(Consumer<JWSHeader.Builder> change) {
        return signed(ISSUER.key(), change);
    }

    private static String signed(RSAKey key, Consumer<JWSHeader.Builder> change) {
        JWSHeader.Builder header = TestIssuer.header(key);
        change.accept(header);
        return TestIssuer.signed(header.build(), claims(), key);
    }

    private static String signedByPublicKey(RSAKey key) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(key.getKeyID())
                        .build(),
                claims());
        token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private static String changed(String token) {
        int at = token.indexOf('.') + 10;
        return token.substring(0, at) + (token.charAt(at) == 'a' ? 'b' : 'a') + token.substring(at + 1);
    }

    private static URI elsewhere() {
        return URI.create(ISSUER.url() + "/elsewhere");
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now(Clock.systemUTC()).plusSeconds(seconds));
    }

    private int status(String token) {
        return ask(token).statusCode();
    }

    private HttpResponse<String> ask(String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/ops/clock"))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
