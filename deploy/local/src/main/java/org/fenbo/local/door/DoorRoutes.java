package org.fenbo.local.door;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.net.URI;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Service;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Passes each request on to the service that the first segment of its path names. The path stays unchanged. */
@Configuration(proxyBeanMethods = false)
public class DoorRoutes {
    private static final URI CONSOLE = URI.create("/supervision/console/");

    @Bean
    RouterFunction<ServerResponse> doorstep() {
        return RouterFunctions.route()
                .GET(
                        "/",
                        request -> ServerResponse.status(HttpStatus.FOUND)
                                .location(CONSOLE)
                                .build())
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> intake(LocalSettings settings) {
        return to(Service.INTAKE, settings);
    }

    @Bean
    RouterFunction<ServerResponse> dispatch(LocalSettings settings) {
        return to(Service.DISPATCH, settings);
    }

    @Bean
    RouterFunction<ServerResponse> supervision(LocalSettings settings) {
        return to(Service.SUPERVISION, settings);
    }

    @Bean
    RouterFunction<ServerResponse> registry(LocalSettings settings) {
        return to(Service.REGISTRY, settings);
    }

    private static RouterFunction<ServerResponse> to(Service service, LocalSettings settings) {
        return route(service.code())
                .route(path("/" + service.code() + "/**"), http())
                .before(uri(settings.http(service.part())))
                .onError(ResourceAccessException.class, (failure, request) -> away(service))
                .build();
    }

    private static ServerResponse away(Service service) {
        var problem = DoorProblem.away(service.code());
        return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header("Retry-After", "5")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.body());
    }
}
