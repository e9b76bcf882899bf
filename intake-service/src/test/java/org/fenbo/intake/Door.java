package org.fenbo.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests to the running service over HTTP, as a client does. */
@TestConfiguration(proxyBeanMethods = false)
public class Door {
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectProvider<Environment> environment;

    Door(ObjectProvider<Environment> environment) {
        this.environment = environment;
    }

    /** The answer of the service. */
    public record Answer(int status, java.net.http.HttpHeaders headers, String text) {
        public JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    private HttpRequest.Builder to(String path, String subject, String role) {
        return HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + environment.getObject().getRequiredProperty("local.server.port") + path))
                .header("Authorization", "Bearer " + Tokens.of(subject, role));
    }

    /** Posts JSON with a new idempotency key. */
    public Answer post(String path, String role, String body) {
        return post(path, role, UUID.randomUUID().toString(), body);
    }

    public Answer post(String path, String role, String key, String body) {
        return send(to(path, "M-TEST", role)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    /** Posts bytes of any content type, with a new idempotency key. */
    public Answer postRaw(String path, String role, String type, byte[] body) {
        return send(to(path, "M-TEST", role)
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(body)));
    }

    public Answer postWithoutKey(String path, String role, String body) {
        return send(to(path, "M-TEST", role)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    public Answer postWithoutToken(String path, String body) {
        return send(HttpRequest.newBuilder(to(path, "nobody", "client").build().uri())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    public Answer get(String path, String role) {
        return getAs(path, "M-TEST", role);
    }

    /** Sends a GET request with a token that the test supplies. */
    public Answer getBy(String token, String path) {
        return send(to(path, "nobody", "client")
                .setHeader("Authorization", "Bearer " + token)
                .GET());
    }

    /** Sends a POST request with a token that the test supplies. */
    public Answer postBy(String token, String path, String body) {
        return send(to(path, "nobody", "client")
                .setHeader("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body)));
    }

    public Answer getAs(String path, String subject, String role) {
        return send(to(path, subject, role).GET());
    }

    /** Posts a file and its mapping as multipart form data. */
    public Answer upload(String role, String key, byte[] file, String mapping) {
        String boundary = "----the-test";
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\n" + mapping
                        + "\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"reports.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(to("/intake/v1/uploads", "M-TEST", role)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofByteArray(tail))));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
