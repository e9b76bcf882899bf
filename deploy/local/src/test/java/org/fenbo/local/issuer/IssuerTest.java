package org.fenbo.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fenbo.local.door.FrontDoor;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.PlainError;
import org.fenbo.local.settings.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssuerTest {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String VERIFIER = "a-verifier-that-is-long-enough-to-be-accepted-0123456789";

    private final LocalSettings settings;
    private final ConfigurableApplicationContext door;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    IssuerTest(@TempDir Path folder) {
        settings = LocalSettings.usual(folder, folder).with(Ports.free());
        door = FrontDoor.open(settings);
    }

    @AfterAll
    void shut() {
        browser.shutdownNow();
        door.close();
    }

    @Test
    void a_machine_gets_a_token_that_names_the_officer_of_the_role() throws Exception {
        var token = SignedJWT.parse(new Tokens(settings).of("unit-liaison"));
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(settings.issuer());
        assertThat(claims.getSubject()).isEqualTo("O-LIAI");
        assertThat(claims.getStringClaim("name")).isEqualTo("联络员 郑五");
        assertThat(claims.getStringListClaim("roles")).containsExactly("unit-liaison");
        assertThat(claims.getStringClaim("unit")).isEqualTo("U-CG");
        assertThat(claims.getStringListClaim("areas")).containsExactly("440399");
        assertThat(claims.getAudience()).containsExactly("fenbo");
        assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
        var keys = JWKSet.load(URI.create(settings.issuer() + "/oauth2/jwks").toURL());
        assertThat(token.verify(new RSASSAVerifier(
                        keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey())))
                .isTrue();
    }

    @Test
    @DisplayName("R21 访问令牌十五分钟到期，使用方在到期前续领")
    void a_token_is_valid_for_fifteen_minutes_and_is_renewed_before_its_end() throws Exception {
        var wall = new AtomicReference<>(Instant.now());
        var tokens = new Tokens(settings, wall::get);
        var first = tokens.of("dispatcher");
        var claims = SignedJWT.parse(first).getJWTClaimsSet();
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(15));
        wall.updateAndGet(now -> now.plus(Duration.ofMinutes(11)));
        assertThat(tokens.of("dispatcher")).isEqualTo(first);
        wall.updateAndGet(now -> now.plus(Duration.ofMinutes(2)));
        assertThat(tokens.of("dispatcher")).isNotEqualTo(first);
    }

    @Test
    @DisplayName("接入系统的令牌写明它可用的渠道 (INT-1b)")
    void the_token_of_a_client_names_the_channels_of_the_client() throws Exception {
        var claims = SignedJWT.parse(new Tokens(settings).of("client")).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("M-HOTLINE");
        assertThat(claims.getStringListClaim("channels")).containsExactly("HOTLINE");
    }

    @Test
    @DisplayName("密钥不对的接入系统拿不到令牌 (INT-1b)")
    void a_wrong_secret_of_a_client_is_refused() throws Exception {
        var pair = Base64.getEncoder().encodeToString("dispatcher:dispatcher".getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(settings.issuer() + "/oauth2/token"))
                .header("Authorization", "Basic " + pair)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"));
        assertThat(browser.send(request.build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void every_role_gets_a_token_and_the_refusal_of_an_unknown_role_lists_the_roles() {
        assertThat(Officers.supplied().roles())
                .hasSize(14)
                .allSatisfy(role -> assertThat(new Tokens(settings).of(role)).isNotEmpty());
        assertThatThrownBy(() -> new Tokens(settings).of("mayor"))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("duty-leader");
    }

    @Test
    void a_person_signs_in_on_the_page_and_the_console_gets_their_token() throws Exception {
        var authorize = settings.issuer() + "/oauth2/authorize?" + form(authorization());
        var signIn = location(get(authorize));
        assertThat(signIn).endsWith("/login");
        var csrf = CSRF.matcher(get(signIn).body());
        assertThat(csrf.find()).isTrue();
        var account = Map.of("username", "O-SUPE", "password", DemoPassword.of(settings), "_csrf", csrf.group(1));
        var back = location(get(location(post(settings.issuer() + "/login", account))));
        assertThat(back).startsWith(console() + "?code=");
        // While the person is signed in, the console renews its token without a sign-in page: the answer contains a
        // code at once.
        assertThat(location(get(authorize + "&prompt=none"))).startsWith(console() + "?code=");
        var code = back.replaceAll(".*code=([^&]+).*", "$1");
        var answer = post(settings.issuer() + "/oauth2/token", exchange(code));
        assertThat(answer.statusCode()).isEqualTo(200);
        var tokens = JsonMapper.shared().readTree(answer.body());
        var claims = SignedJWT.parse(tokens.path("access_token").asString()).getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly("fenbo");
        assertThat(SignedJWT.parse(tokens.path("id_token").asString())
                        .getJWTClaimsSet()
                        .getAudience())
                .containsExactly("console");
        assertThat(claims.getSubject()).isEqualTo("O-SUPE");
        assertThat(claims.getStringListClaim("roles")).isEqualTo(List.of("supervisor"));
    }

    @Test
    void the_root_address_leads_to_the_console_and_a_stopped_service_is_answered_with_a_problem() throws Exception {
        assertThat(location(get(settings.issuer() + "/"))).endsWith("/supervision/console/");
        var answer = get(settings.issuer() + "/intake/v1/reports");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"code\":\"service-away\"")
                .contains("没有应答")
                .contains("does not answer");
    }

    @Test
    void a_malformed_address_gets_a_problem_instead_of_an_html_page() throws Exception {
        for (var path : List.of("/intake/v1/a%00b", "/intake/v1/a;b", "/intake/v1/%zz", "/intake/v1/a{b", "/nobody")) {
            var answer = raw(path);
            assertThat(answer).as(path).matches("(?s)HTTP/1\\.1 40[04] .*").contains("application/problem+json");
            assertThat(answer.toLowerCase(Locale.ROOT))
                    .as(path)
                    .contains("\"remedy\":")
                    .doesNotContain("<html");
        }
    }

    /** The answer of the server to an address that no Java client would send. */
    private String raw(String path) throws IOException {
        var address = URI.create(settings.issuer());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var request = "GET " + path + " HTTP/1.1\r\nHost: " + address.getAuthority()
                    + "\r\nAccept: text/html\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void without_a_session_a_renewal_gets_no_code() throws Exception {
        try (var stranger = HttpClient.newHttpClient()) {
            var authorize = settings.issuer() + "/oauth2/authorize?" + form(authorization()) + "&prompt=none";
            var request = HttpRequest.newBuilder(URI.create(authorize)).header("Accept", "*/*");
            var answer = stranger.send(request.build(), BodyHandlers.ofString());
            assertThat(location(answer)).doesNotContain("code=");
        }
    }

    private Map<String, String> authorization() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return Map.of(
                "response_type", "code",
                "client_id", "console",
                "scope", "openid",
                "redirect_uri", console(),
                "code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(digest),
                "code_challenge_method", "S256");
    }

    private Map<String, String> exchange(String code) {
        return Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "console",
                "redirect_uri",
                console(),
                "code",
                code,
                "code_verifier",
                VERIFIER);
    }

    private String console() {
        return settings.issuer() + "/supervision/console/";
    }

    private HttpResponse<String> get(String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html");
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String address, Map<String, String> fields) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields)));
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return URI.create(settings.issuer())
                .resolve(answer.headers().firstValue("Location").orElseThrow())
                .toString();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
