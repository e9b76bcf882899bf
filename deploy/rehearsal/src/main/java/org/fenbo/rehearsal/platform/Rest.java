package org.fenbo.rehearsal.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.fenbo.rehearsal.journal.Attempt;
import org.fenbo.rehearsal.journal.Journal;
import org.fenbo.rehearsal.journal.Observation.ClocksMoved;
import org.fenbo.rehearsal.journal.Observations;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the REST API of the services. If a service is unavailable for a while, the call is repeated with the same
 * Idempotency-Key, as every client should do. For example, the service restarts, its process was killed, or its
 * database is unavailable. Each attempt of a POST is written to the journal.
 */
public final class Rest implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(12);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);
    private static final List<Part> CLOCKS = List.of(Part.REGISTRY, Part.INTAKE, Part.DISPATCH, Part.SUPERVISION);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER)
            .build();
    private final LocalSettings settings;
    private final PersonTokens pass;
    private final Journal journal;
    private final Observations observations;
    private final InstantSource wall = InstantSource.system();
    private final Map<Part, AtomicInteger> open = new EnumMap<>(Part.class);

    public Rest(LocalSettings settings, PersonTokens pass) {
        this(settings, pass, Journal.NONE);
    }

    public Rest(LocalSettings settings, PersonTokens pass, Journal journal) {
        this(settings, pass, journal, new Observations());
    }

    /**
     * @param journal records every attempt of a POST
     * @param observations records when clocks were moved
     */
    public Rest(LocalSettings settings, PersonTokens pass, Journal journal, Observations observations) {
        this.observations = observations;
        this.settings = settings;
        this.pass = pass;
        this.journal = journal;
        List.of(Part.values()).forEach(part -> open.put(part, new AtomicInteger()));
    }

    /** An answer of any status. */
    public record Answer(int status, JsonNode body) {
        public boolean isOk() {
            return status / 100 == 2;
        }

        /** The stable code of a problem; empty for other answers. */
        public String code() {
            return body.path("code").asString("");
        }

        /**
         * Whether a later attempt may succeed: the service is unavailable, has too many requests, or still works on the
         * same call.
         */
        private boolean isPassing() {
            return status == 503 || status == 429 || code().equals("still-in-progress");
        }

        /**
         * The body of a successful answer.
         *
         * @throws IllegalStateException if the answer is no success
         */
        public JsonNode orFail(String what) {
            if (!isOk()) {
                throw new IllegalStateException(what + " was refused: " + status + " " + body);
            }
            return body;
        }
    }

    public Answer get(Part part, String path, Person person) {
        return insist(part, () -> once(request(part, path, person).GET().build()));
    }

    /** Posts JSON with a new Idempotency-Key. */
    public Answer post(Part part, String path, Person person, Object body) {
        return post(part, path, person, body, UUID.randomUUID().toString());
    }

    public Answer post(Part part, String path, Person person, Object body, String key) {
        byte[] bytes = JSON.writeValueAsBytes(body);
        Wish wish = new Wish(person.code(), key, part.code() + path, hash(bytes));
        return insist(
                part,
                () -> noted(
                        wish,
                        request(part, path, person)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", key)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                                .build()));
    }

    /** Sends a CSV body. */
    public Answer csv(Part part, String method, String path, Person person, String csv) {
        String key = UUID.randomUUID().toString();
        return insist(
                part,
                () -> once(request(part, path, person)
                        .header("Content-Type", "text/csv; charset=utf-8")
                        .header("Idempotency-Key", key)
                        .method(method, HttpRequest.BodyPublishers.ofString(csv))
                        .build()));
    }

    /** Puts JSON. */
    public Answer put(Part part, String path, Person person, Object body) {
        byte[] bytes = JSON.writeValueAsBytes(body);
        return insist(
                part,
                () -> once(request(part, path, person)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes))
                        .build()));
    }

    /** How many calls to this part wait for an answer now. */
    public int open(Part part) {
        return Objects.requireNonNull(open.get(part)).get();
    }

    /** Moves the clocks of all services to an instant; null makes them run again. */
    public void moveClocks(Person operator, @Nullable Instant at) {
        Map<String, Object> body = at == null
                ? Map.of("reason", "a rehearsal ends")
                : Map.of("at", at.toString(), "reason", "a rehearsal moves the clocks");
        Instant sent = wall.instant();
        try (ExecutorService atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<JsonNode>> moving = CLOCKS.stream()
                    .map(part -> atOnce.submit(() ->
                            post(part, "/ops/clock", operator, body).orFail("moving the clock of " + part.code())))
                    .toList();
            for (Future<JsonNode> one : moving) {
                one.get();
            }
            if (at != null) {
                observations.note(new ClocksMoved(at, sent, wall.instant()));
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

    /** One wish of a caller; every attempt to fulfil the wish has these values. */
    private record Wish(String client, String key, String operation, String body) {
        Attempt tried(Instant sent, Instant answered, int status, String number) {
            return new Attempt(client, key, operation, body, sent, answered, status, number);
        }
    }

    @FunctionalInterface
    private interface Try {
        Answer call() throws IOException;
    }

    /** Repeats the call after a temporary fault; each attempt has a valid token. */
    private Answer insist(Part part, Try call) {
        AtomicInteger mine = Objects.requireNonNull(open.get(part));
        mine.incrementAndGet();
        try {
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (true) {
                Optional<Answer> answer = attempt(part, call, until);
                if (answer.isPresent()) {
                    return answer.get();
                }
                LockSupport.parkNanos(PAUSE);
            }
        } finally {
            mine.decrementAndGet();
        }
    }

    private static Optional<Answer> attempt(Part part, Try call, long until) {
        boolean last = System.nanoTime() > until;
        try {
            Answer answer = call.call();
            return answer.isPassing() && !last ? Optional.empty() : Optional.of(answer);
        } catch (IOException e) {
            if (last) {
                throw new UncheckedIOException("nobody answers at " + part.code(), e);
            }
            return Optional.empty();
        }
    }

    private Answer noted(Wish wish, HttpRequest request) throws IOException {
        Instant sent = wall.instant();
        try {
            Answer answer = once(request);
            String number = answer.body().path("number").asString("");
            journal.write(wish.tried(sent, wall.instant(), answer.status(), number));
            return answer;
        } catch (IOException e) {
            journal.write(wish.tried(sent, wall.instant(), 0, ""));
            throw e;
        }
    }

    private Answer once(HttpRequest request) throws IOException {
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), body(answer.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** A body that isn't JSON becomes a text, so that it can be shown and doesn't stop the run. */
    private static JsonNode body(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (JacksonException e) {
            return JSON.getNodeFactory().stringNode(new String(bytes, UTF_8));
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
