package org.fenbo.local.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.fenbo.local.process.PortOwner;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;

/** Asks each part whether it can be used. */
record Readiness(LocalSettings settings) {
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    boolean of(Part part) {
        return switch (part) {
            case FRONT_DOOR -> answers(part, "/.well-known/openid-configuration");
            case INTAKE, DISPATCH, SUPERVISION, REGISTRY -> answers(part, "/actuator/health/readiness");
            case POSTGRESQL, KAFKA, KAFKA_CONTROLLER, REDIS ->
                PortOwner.taken(settings.ports().of(part)) && new Marks(settings.run()).isReady(Marks.SERVERS);
        };
    }

    private boolean answers(Part part, String path) {
        var request = HttpRequest.newBuilder(URI.create(settings.http(part) + path))
                .timeout(LIMIT)
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
