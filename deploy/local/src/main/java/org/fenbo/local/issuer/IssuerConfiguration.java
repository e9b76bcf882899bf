package org.fenbo.local.issuer;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Optional;
import org.fenbo.local.settings.LocalSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/**
 * Spring Authorization Server with the demo officers.
 *
 * <p>The filters of this class check only requests for the issuer's own addresses and for the sign-in page. Each
 * service checks the requests that the front door passes on to the service.
 */
@Configuration(proxyBeanMethods = false)
public class IssuerConfiguration {
    /** The audience of access tokens. The services accept only tokens with this audience (R21). */
    static final String AUDIENCE = "fenbo";

    @Bean
    Officers officers() {
        return Officers.supplied();
    }

    @Bean
    @Order(1)
    SecurityFilterChain issuerFilters(HttpSecurity http) throws Exception {
        var issuer = new OAuth2AuthorizationServerConfigurer();
        var pages = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        return http.securityMatcher(issuer.getEndpointsMatcher())
                .with(issuer, endpoints -> endpoints.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SignInPage.PATH), pages))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain signInFilters(HttpSecurity http) throws Exception {
        return http.securityMatcher(SignInPage.PATH, "/logout")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form -> form.loginPage(SignInPage.PATH).defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutSuccessUrl("/"))
                .build();
    }

    @Bean
    PasswordEncoder secrets() {
        return new PlainSecrets();
    }

    @Bean
    UserDetailsService people(Officers officers, LocalSettings settings) {
        var password = settings.secrets().password(DemoPassword.NAME);
        return new InMemoryUserDetailsManager(officers.all().stream()
                .filter(officer -> !officer.machine())
                .map(officer -> account(officer, password))
                .toList());
    }

    @Bean
    RegisteredClientRepository clients(Officers officers, LocalSettings settings) {
        return new InMemoryRegisteredClientRepository(Clients.of(settings, officers));
    }

    @Bean
    JWKSource<SecurityContext> signingKey(LocalSettings settings) {
        return new ImmutableJWKSet<>(SigningKey.kept(settings.secrets()));
    }

    @Bean
    AuthorizationServerSettings issuerSettings(LocalSettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(Officers officers, LocalSettings settings) {
        return context -> {
            holder(officers, context)
                    .ifPresent(officer -> context.getClaims()
                            .subject(officer.code())
                            .claims(claims -> claims.putAll(officer.claims(settings.district()))));
            if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                context.getJwsHeader().type("at+jwt");
                context.getClaims().audience(List.of(AUDIENCE));
            }
        };
    }

    private static UserDetails account(Officer officer, String password) {
        return User.withUsername(officer.code())
                .password(password)
                .roles(officer.role())
                .build();
    }

    private static Optional<Officer> holder(Officers officers, JwtEncodingContext context) {
        return AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())
                ? officers.named(context.getRegisteredClient().getClientId())
                : person(context).flatMap(person -> officers.withCode(person.getName()));
    }

    private static Optional<Authentication> person(JwtEncodingContext context) {
        return Optional.ofNullable(context.getPrincipal());
    }
}
