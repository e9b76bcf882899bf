package org.fenbo.backbone.web.wiring;

import jakarta.servlet.Filter;
import org.fenbo.backbone.web.problem.StorableText;
import org.fenbo.backbone.web.stream.OpenStreams;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.HandlerExceptionResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Creates the limits and the firewall, which check a request before its controller is called. A request that fails a
 * check is answered with a problem.
 */
@AutoConfiguration(before = WebAutoConfiguration.class)
class EdgeAutoConfiguration {

    @Bean
    FilterRegistrationBean<LastResort> lastResort(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return at(Ordered.HIGHEST_PRECEDENCE, new LastResort(problems));
    }

    /** Runs before all other filters except {@link LastResort}, so that a refused call costs almost nothing. */
    @Bean
    FilterRegistrationBean<MostAtOnce> mostAtOnce(
            WebSettings settings, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return at(Ordered.HIGHEST_PRECEDENCE + 1, new MostAtOnce(settings.mostAtOnce(), problems));
    }

    @Bean
    OpenStreams openStreams(WebSettings settings) {
        return new OpenStreams(settings.mostStreams());
    }

    @Bean
    BodyLimit bodyLimit(
            WebSettings settings, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return new BodyLimit(settings.largestBody().toBytes(), problems);
    }

    /**
     * Refuses parameters that no text column can store. The firewall checks a parameter when the application reads it.
     */
    @Bean
    StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(StorableText::is);
        firewall.setAllowedParameterValues(StorableText::is);
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejected(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return (request, response, e) -> problems.resolveException(request, response, null, e);
    }

    @Bean
    ProblemsOfTheServer problemsOfTheServer(JsonMapper json) {
        return new ProblemsOfTheServer(json);
    }

    private static <T extends Filter> FilterRegistrationBean<T> at(int order, T filter) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
