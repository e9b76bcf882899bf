package org.fenbo.local.issuer;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The OAuth clients that may request tokens. People use the console. Scripts and machines use one client per role and
 * one client per officer.
 */
final class Clients {
    /**
     * How long a token is valid. The time is short, so that a withdrawn right ends soon (R21). The console and the
     * tools renew their tokens before this time is over.
     */
    private static final Duration LIFE = Duration.ofMinutes(15);

    private static final String CONSOLE_PATH = "/supervision/console/";

    private Clients() {}

    static List<RegisteredClient> of(LocalSettings settings, Officers officers) {
        return Stream.concat(
                        Stream.of(console(settings)),
                        officers.names().stream().map(name -> of(name, Tokens.secret(settings, name))))
                .toList();
    }

    private static RegisteredClient console(LocalSettings settings) {
        int port = settings.ports().of(Part.FRONT_DOOR);
        return RegisteredClient.withId("console")
                .clientId("console")
                .clientName("分拨控制台")
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> uris.addAll(consoleAddresses(port)))
                .postLogoutRedirectUris(uris -> uris.addAll(consoleAddresses(port)))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(life())
                .build();
    }

    private static List<String> consoleAddresses(int port) {
        return Stream.of("127.0.0.1", "localhost")
                .map(host -> "http://" + host + ":" + port + CONSOLE_PATH)
                .toList();
    }

    private static RegisteredClient of(String name, String secret) {
        return RegisteredClient.withId(name)
                .clientId(name)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(life())
                .build();
    }

    private static TokenSettings life() {
        return TokenSettings.builder().accessTokenTimeToLive(LIFE).build();
    }
}
