package org.fenbo.registry.district;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fenbo.backbone.web.identity.TestIssuer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the service as one officer.
 *
 * @param officer the officer and the roles: {@code officer~role~role}, or with the unit {@code officer/unit~role}
 * @param areas codes of the areas that the officer's rights are limited to
 */
record Api(int port, String officer, List<String> areas) {

    /** An officer whose rights cover the whole district. */
    Api(int port, String officer) {
        this(port, officer, List.of("440399"));
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An answer; the tag is empty if it has no ETag. */
    record Reply(int status, JsonNode body, String tag) {

        String code() {
            return body.path("code").asString("");
        }
    }

    /** A file that the service returned. */
    @SuppressWarnings("ArrayRecordComponent") // The bytes are passed on, never compared.
    record Given(int status, String type, byte[] content) {}

    Given file(String path) {
        HttpRequest request = request(path).GET().build();
        try {
            HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Given(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (IOException e) {
            throw new AssertionError("no answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    Reply getIn(String language, String path) {
        return send(request(path).header("Accept-Language", language).GET().build());
    }

    Reply sendFile(String method, String path, String type, byte[] content) {
        return send(request(path)
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(content))
                .build());
    }

    /** Sends a request without sign-in. */
    Reply open(String path) {
        String encoded = path.chars()
                .mapToObj(letter -> letter < 128
                        ? Character.toString(letter)
                        : URLEncoder.encode(Character.toString(letter), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/registry/v1" + encoded))
                .build());
    }

    Reply get(String path) {
        return send(request(path).GET().build());
    }

    Reply delete(String path) {
        return send(request(path).DELETE().build());
    }

    Reply post(String path, String body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    Reply post(String path, String body, @Nullable String key) {
        return send(path, "POST", "application/json", body, key);
    }

    /** Drafts duties from a file of past cases; the basis is the notice that puts the drafted list on trial. */
    Reply draftFromPast(int revision, String past, String basis) {
        String encoded = URLEncoder.encode(basis, StandardCharsets.UTF_8);
        return postCsv("/revisions/" + revision + "/draft-from-past?basis=" + encoded, past);
    }

    Reply postCsv(String path, String body) {
        return send(path, "POST", "text/csv", body, UUID.randomUUID().toString());
    }

    Reply put(String path, String body) {
        return send(path, "PUT", "application/json", body, null);
    }

    /** Edits a line of a draft; {@code tag} is the ETag that the keeper has read, or empty. */
    Reply edit(String method, String path, String body, String tag) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        return send(
                tag.isEmpty()
                        ? request.build()
                        : request.header("If-Match", tag).build());
    }

    Reply putCsv(String path, String body) {
        return send(path, "PUT", "text/csv;charset=utf-8", body, null);
    }

    private Reply send(String path, String method, String type, String body, @Nullable String key) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", type).method(method, HttpRequest.BodyPublishers.ofString(body));
        return send(
                key == null
                        ? request.build()
                        : request.header("Idempotency-Key", key).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/registry/v1" + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token());
    }

    private String token() {
        List<String> parts = List.of(officer.split("~", -1));
        List<String> who = List.of(parts.getFirst().split("/", -1));
        return TestIssuer.tokenOf(
                areas,
                who.getFirst(),
                who.size() > 1 ? who.getLast() : "",
                parts.subList(1, parts.size()).toArray(String[]::new));
    }

    private static Reply send(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(),
                    JSON.readTree(response.body()),
                    response.headers().firstValue("ETag").orElse(""));
        } catch (IOException e) {
            throw new AssertionError("no answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
