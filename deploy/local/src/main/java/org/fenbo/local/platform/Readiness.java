package org.fenbo.local.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.fenbo.local.process.PortOwner;
import org.fenbo.local.servers.KafkaProcess;
import org.fenbo.local.servers.PostgresServer;
import org.fenbo.local.servers.RedisServer;
import org.fenbo.local.servers.ServerProcess;
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
            // A port that is in use proves nothing: another program may use the port.
            case POSTGRESQL -> works(new PostgresServer(settings));
            case REDIS -> works(new RedisServer(settings));
            case KAFKA -> hasServers() && new KafkaProcess(settings).answers();
            case KAFKA_CONTROLLER ->
                hasServers() && PortOwner.taken(settings.ports().of(part));
        };
    }

    private boolean hasServers() {
        return OwnProcess.running(settings, OwnProcess.SERVERS).isPresent()
                && new Marks(settings.run()).isReady(Marks.SERVERS);
    }

    private static boolean works(ServerProcess server) {
        return server.process().isPresent() && server.answers();
    }

    /** Whether the part answers at all, even if it answers that it can't be used. */
    boolean answers(Part part) {
        return switch (part) {
            case INTAKE, DISPATCH, SUPERVISION, REGISTRY -> status(part, "/actuator/health/readiness") > 0;
            default -> of(part);
        };
    }

    private boolean answers(Part part, String path) {
        return status(part, path) == 200;
    }

    /** The HTTP status of the answer; 0 if there is no answer. */
    private int status(Part part, String path) {
        var request = HttpRequest.newBuilder(URI.create(settings.http(part) + path))
                .timeout(LIMIT)
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException _) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
