package org.fenbo.backbone.web.wiring;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.alert.Alerts;
import org.fenbo.backbone.events.revision.OldRevisions;
import org.fenbo.backbone.events.revision.RevisionCopy;
import org.fenbo.backbone.events.wiring.EventSettings;
import org.fenbo.backbone.events.wiring.Inboxes;
import org.fenbo.backbone.events.wiring.ReaderContainers;
import org.fenbo.backbone.events.wiring.RevisionReadiness;
import org.fenbo.backbone.kernel.ListedPersons;
import org.fenbo.backbone.web.command.CommandHeadersResolver;
import org.fenbo.backbone.web.idempotency.Idempotency;
import org.fenbo.backbone.web.identity.AccessDoor;
import org.fenbo.backbone.web.identity.AccessTokens;
import org.fenbo.backbone.web.identity.CallerResolver;
import org.fenbo.backbone.web.identity.KnownTokens;
import org.fenbo.backbone.web.identity.PersonsInForce;
import org.fenbo.backbone.web.identity.SignedIn;
import org.fenbo.backbone.web.operations.OperationsConfiguration;
import org.fenbo.backbone.web.outcome.WatchedCommits;
import org.fenbo.backbone.web.problem.CallerLanguageResolver;
import org.fenbo.backbone.web.problem.ProblemConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Creates the web side of the backbone for every service that has it on the class path. */
@AutoConfiguration(
        before = {
            ServletWebSecurityAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            // ErrorMvcAutoConfiguration adds its own error page if it finds no error page.
            ErrorMvcAutoConfiguration.class
        })
@EnableConfigurationProperties({WebSettings.class, IdentitySettings.class})
@EnableScheduling
@Import({ProblemConfiguration.class, OperationsConfiguration.class})
class WebAutoConfiguration {
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final int TIMERS = 8;
    private static final Duration FORGET = Duration.ofMinutes(10);

    /** Refuses an unknown field and a repeated field, because both are mistakes that the caller must correct. */
    @Bean
    JsonMapperBuilderCustomizer refuseUnknownFields() {
        return builder -> builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .addModule(SensibleTimes.inJson())
                .disable(tools.jackson.databind.cfg.DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
    }

    /**
     * Manages all transactions. If a commit gets no answer, a reader repeats its batch, and a caller gets the answer
     * that the outcome is unknown (R7).
     */
    @Bean
    WatchedCommits transactionManager(DataSource dataSource) {
        return new WatchedCommits(dataSource);
    }

    /**
     * Switches off the spans of the security filters, because they cost CPU time on every call and the district has no
     * use for them.
     */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    Idempotency idempotency(EventSettings events, JdbcTemplate jdbc, TransactionTemplate transaction, JsonMapper json) {
        return new Idempotency(events.service(), jdbc, transaction, json, InstantSource.system());
    }

    @Bean
    WebMvcConfigurer sensibleTimes() {
        return new SensibleTimes();
    }

    /** A service that has no copy of the registry knows the rights of its callers only from their tokens. */
    @Bean
    SignedIn signedIn(
            ObjectProvider<PersonsInForce> persons,
            IdentitySettings identity,
            EventSettings events,
            MovableClock clock) {
        Supplier<PersonsInForce> known =
                SingletonSupplier.of(() -> persons.getIfAvailable(() -> () -> ListedPersons.NONE));
        return new SignedIn(
                () -> known.get().now(), () -> LocalDate.ofInstant(clock.instant(), events.zone()), identity.rights());
    }

    @Bean
    WebMvcConfigurer callers(EventSettings events, SignedIn signedIn) {
        AccessDoor door = new AccessDoor(events.district(), signedIn);
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(door).order(Ordered.HIGHEST_PRECEDENCE);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(door);
                resolvers.add(new CallerResolver(signedIn));
                resolvers.add(new CommandHeadersResolver());
                resolvers.add(new CallerLanguageResolver());
            }
        };
    }

    /**
     * Gives the timers several threads. With only one thread, a timer that waits for the database would stop the alert
     * about the database.
     */
    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(TIMERS);
        scheduler.setThreadNamePrefix("timer-");
        scheduler.setDaemon(true);
        return scheduler;
    }

    @Bean
    SchedulingConfigurer backboneTimers(
            Inboxes inboxes, ReaderContainers readers, Alerts alerts, Idempotency idempotency) {
        return timers -> {
            timers.addFixedDelayTask(inboxes::retryWaiting, RETRY);
            timers.addFixedDelayTask(readers::startEnded, LOOK);
            timers.addFixedDelayTask(alerts::look, LOOK);
            timers.addFixedDelayTask(idempotency::forgetOld, FORGET);
        };
    }

    /** A service has no copy or one copy of the registry. */
    @Bean
    SchedulingConfigurer copyTimers(
            ObjectProvider<RevisionCopy<?>> copies, RevisionReadiness readiness, OldRevisions old) {
        return timers -> {
            copies.forEach(copy -> timers.addFixedDelayTask(copy::refresh, RETRY));
            timers.addFixedDelayTask(readiness::look, RETRY);
            timers.addFixedDelayTask(old::forget, FORGET);
        };
    }

    @Bean
    AccessTokens accessTokens(IdentitySettings identity) {
        return new AccessTokens(identity.issuer().toString(), identity.audience(), identity.keyAddress());
    }

    /**
     * The operations of {@code /actuator}, the console's files, the open addresses and {@code /error} need no token.
     * All other addresses need a token. Roles are checked for each operation or command.
     */
    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            AccessTokens tokens,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/actuator/**", "/*/console/**", "/*/v1/open/**", "/error")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(server -> server.jwt(
                                jwt -> jwt.decoder(new KnownTokens(tokens, InstantSource.system())))
                        .authenticationEntryPoint(
                                (request, response, e) -> problems.resolveException(request, response, null, e))
                        .accessDeniedHandler(
                                (request, response, e) -> problems.resolveException(request, response, null, e)))
                .build();
    }
}
