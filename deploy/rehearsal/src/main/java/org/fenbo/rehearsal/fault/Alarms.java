package org.fenbo.rehearsal.fault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.fenbo.local.process.Running;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the services say stands still ({@code /actuator/alerts}, R10). */
final class Alarms {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final long LOOK = TimeUnit.SECONDS.toNanos(1);
    private final LocalSettings settings;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();

    Alarms(LocalSettings settings) {
        this.settings = settings;
    }

    /** The first alert of an outage and when it was on. */
    record Seen(Duration after, List<String> codes) {
        @Override
        public String toString() {
            return codes + " after " + after.toSeconds() + " s";
        }
    }

    /** Codes of all alerts now, each with its service. */
    List<String> now() {
        List<String> codes = new ArrayList<>();
        for (Part part : Plan.SERVICES) {
            of(part).forEach(alert ->
                    codes.add(part.code() + " " + alert.path("code").asString()));
        }
        return codes;
    }

    /** Looks for so long, to the end. @return the first it saw */
    Optional<Seen> watch(Duration time) {
        long began = System.nanoTime();
        Optional<Seen> first = Optional.empty();
        while (System.nanoTime() - began < time.toNanos()) {
            List<String> codes = first.isPresent() ? List.of() : now();
            if (!codes.isEmpty()) {
                first = Optional.of(new Seen(Duration.ofNanos(System.nanoTime() - began), codes));
            }
            LockSupport.parkNanos(LOOK);
        }
        return first;
    }

    boolean awaitNone(Duration patience) {
        return Running.await(() -> now().isEmpty(), patience);
    }

    private JsonNode of(Part part) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.http(part) + "/actuator/alerts"))
                .timeout(LIMIT)
                .build();
        try {
            return JSON.readTree(
                            client.send(request, BodyHandlers.ofByteArray()).body())
                    .path("alerts");
        } catch (IOException | tools.jackson.core.JacksonException away) {
            return JSON.createArrayNode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
