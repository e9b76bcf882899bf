package org.fenbo.backbone.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;

@DisplayName("R21 签发方不可用时，不能断定令牌无效")
class AccessTokensTest {
    private static final int ASKED = 5;

    private final TestIssuer issuer = new TestIssuer();
    private final String token = TestIssuer.signed(
            TestIssuer.header(issuer.key()).build(),
            issuer.claims("O-OPER", null, "operator").build(),
            issuer.key());

    @Test
    void a_good_token_is_not_reported_as_bad_if_the_issuer_has_never_answered() throws IOException {
        AccessTokens tokens = new AccessTokens(issuer.url(), "fenbo", URI.create("http://127.0.0.1:" + free() + "/"));
        for (int time = 0; time < ASKED; time++) {
            assertThatThrownBy(() -> tokens.decode(token))
                    .isInstanceOf(JwtException.class)
                    .isNotInstanceOf(BadJwtException.class);
        }
    }

    @Test
    void a_token_with_a_key_that_the_issuer_does_not_know_is_always_bad() {
        AccessTokens tokens = new AccessTokens(issuer.url(), "fenbo", URI.create(issuer.url() + "/oauth2/jwks"));
        assertThat(tokens.decode(token).getSubject()).isEqualTo("O-OPER");
        String unknown = TestIssuer.signed(
                TestIssuer.header(TestIssuer.newKey("unknown")).build(),
                issuer.claims("O-OPER", null, "operator").build(),
                TestIssuer.newKey("unknown"));
        for (int time = 0; time < ASKED; time++) {
            assertThatThrownBy(() -> tokens.decode(unknown)).isInstanceOf(BadJwtException.class);
        }
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
