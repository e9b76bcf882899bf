package org.fenbo.local.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fenbo.local.platform.Finding.Grade;
import org.fenbo.local.platform.Finding.Words;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The alerts that one service reports at {@code /actuator/alerts}. */
record AlertsOf(LocalSettings settings, Part part) {
    private static final Duration LIMIT = Duration.ofSeconds(8);

    /**
     * The alerts of the service. If the service gives no answer that can be read, the list has one finding that reports
     * this.
     */
    List<Finding> all() {
        var request = HttpRequest.newBuilder(URI.create(settings.http(part) + "/actuator/alerts"))
                .timeout(LIMIT)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? JsonMapper.shared()
                            .readTree(answer.body())
                            .path("alerts")
                            .valueStream()
                            .map(this::finding)
                            .toList()
                    : List.of(unknown("answer " + answer.statusCode()));
        } catch (IOException | JacksonException e) {
            return List.of(unknown(e.toString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(unknown("interrupted"));
        }
    }

    private Finding finding(JsonNode alert) {
        return new Finding(
                part.code(),
                Grade.ALERT,
                alert.path("code").asString(),
                words(alert.path("what")),
                Instant.parse(alert.path("since").asString()),
                alert.path("cause").asString(),
                words(alert.path("remedy")));
    }

    private Finding unknown(String cause) {
        var name = part.code();
        return new Finding(
                name,
                Grade.SILENT,
                "alerts-unknown",
                new Words(name + " 没有报告自身状况", name + " doesn't report how it fares"),
                null,
                cause,
                new Words("查看 ./fenbo logs " + name, "read ./fenbo logs " + name));
    }

    private static Words words(JsonNode node) {
        return new Words(node.path("chinese").asString(), node.path("english").asString());
    }
}
