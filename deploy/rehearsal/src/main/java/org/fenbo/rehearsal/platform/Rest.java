package org.fenbo.rehearsal.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The services' REST doors. A service that is away for a while (a restart, a killed process) is asked again with the same
 * Idempotency-Key, as every client should.
 */
public final class Rest implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);
    private static final List<Part> CLOCKS = List.of(Part.REGISTRY, Part.INTAKE, Part.DISPATCH, Part.SUPERVISION);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER)
            .build();
    private final LocalSettings settings;
    private final Pass pass;

    public Rest(LocalSettings settings, Pass pass) {
        this.settings = settings;
        this.pass = pass;
    }

    /** An answer, whatever its status. */
    public record Answer(int status, JsonNode body) {
        public boolean isOk() {
            return status / 100 == 2;
        }

        /** The body, if the answer is a success. */
        public JsonNode orFail(String what) {
            if (!isOk()) {
                throw new IllegalStateException(what + " was refused: " + status + " " + body);
            }
            return body;
        }
    }

    public Answer get(Part part, String path, Person person) {
        return send(request(part, path, person).GET());
    }

    /** Posts JSON under a key of its own. */
    public Answer post(Part part, String path, Person person, Object body) {
        return post(part, path, person, body, UUID.randomUUID().toString());
    }

    public Answer post(Part part, String path, Person person, Object body, String key) {
        return send(request(part, path, person)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    /** Sends a CSV body. */
    public Answer csv(Part part, String method, String path, Person person, String csv) {
        return send(request(part, path, person)
                .header("Content-Type", "text/csv; charset=utf-8")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, HttpRequest.BodyPublishers.ofString(csv)));
    }

    /** Puts the clocks of all services to an instant; absent lets them run again. */
    public void moveClocks(Person operator, @Nullable Instant at) {
        Map<String, Object> body = at == null ? Map.of() : Map.of("at", at.toString());
        try (ExecutorService atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<JsonNode>> moving = CLOCKS.stream()
                    .map(part -> atOnce.submit(() ->
                            post(part, "/ops/clock", operator, body).orFail("moving the clock of " + part.code())))
                    .toList();
            for (Future<JsonNode> one : moving) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a clock doesn't move", e.getCause());
        }
    }

    private HttpRequest.Builder request(Part part, String path, Person person) {
        return HttpRequest.newBuilder(URI.create(settings.http(part) + path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + pass.of(person));
    }

    private Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() != 503 || System.nanoTime() > until) {
                    return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
                }
            } catch (IOException e) {
                if (System.nanoTime() > until) {
                    throw new UncheckedIOException("nobody answers at " + request.uri(), e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
