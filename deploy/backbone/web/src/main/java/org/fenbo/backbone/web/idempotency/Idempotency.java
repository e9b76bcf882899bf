package org.fenbo.backbone.web.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.backbone.web.problem.WebCode;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same key with the same body gets the first answer, for a day; another body is refused, and so is a second call
 * while the first is at work (IETF draft Idempotency-Key 07; INT-2). Key, effect and answer are one transaction. An answer is
 * kept as it is given here, so it must hold no secret; the caller of this class adds secrets afterwards (R25).
 */
public final class Idempotency {
    private static final String KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 128;
    private static final Duration KEPT = Duration.ofHours(24);
    /** Asked in one round trip: is somebody at it, and what was answered before? */
    private static final String ASK = """
            select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as free, a.request, a.status, a.headers, a.body
            from (select 1) one left join idempotent_answer a on a.client = ? and a.key = ?
            """;

    /** In bounded portions, so that a busy day is not forgotten in one long transaction; others' portions are passed over. */
    private static final String FORGET = """
            delete from idempotent_answer where ctid = any(array(
              select ctid from idempotent_answer where given < ? order by given limit ? for update skip locked))
            """;

    private static final int PORTION = 1_000;

    private final String service;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final InstantSource wall;

    /** @param service whose keys they are: all services lock in one database (R17) */
    public Idempotency(
            String service, JdbcTemplate jdbc, TransactionTemplate transaction, JsonMapper json, InstantSource wall) {
        this.service = service;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.wall = wall;
    }

    /** Whose call it is, under which key, and what it asks for. */
    public record Call(String client, @Nullable String key, String operation, Object body) {}

    private record Known(
            boolean free,
            @Nullable String request,
            int status,
            @Nullable String headers,
            @Nullable String body) {}

    /**
     * Does the action once.
     *
     * @throws Problem 400 {@code idempotency-key-missing}, 422 {@code idempotency-key-reused}, 409
     *     {@code still-in-progress}; whatever the action refuses leaves the key unused
     */
    public ResponseEntity<Object> once(Call call, Supplier<ResponseEntity<?>> action) {
        String key = valid(call.key());
        String request = hash(call.operation() + "\n" + json.writeValueAsString(call.body()));
        try {
            return inTransaction(call.client(), key, request, action);
        } catch (DuplicateKeyException answeredMeanwhile) {
            // The first call was committed after this one had looked and before it held the lock: it is seen now.
            return inTransaction(call.client(), key, request, action);
        }
    }

    private ResponseEntity<Object> inTransaction(
            String client, String key, String request, Supplier<ResponseEntity<?>> action) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Known known = ask(client, key);
            if (known.request() != null) {
                return repeated(known, request);
            }
            if (!known.free()) {
                throw WebCode.STILL_IN_PROGRESS.problem().build();
            }
            ResponseEntity<?> answer = action.get();
            remember(client, key, request, answer);
            return ResponseEntity.status(answer.getStatusCode())
                    .headers(answer.getHeaders())
                    .<Object>body(answer.getBody());
        }));
    }

    private static String valid(@Nullable String key) {
        if (key == null || key.isBlank()) {
            throw WebCode.IDEMPOTENCY_KEY_MISSING.problem().field(KEY).build();
        }
        if (key.length() > LONGEST_KEY) {
            throw WebCode.IDEMPOTENCY_KEY_TOO_LONG
                    .problem(LONGEST_KEY)
                    .field(KEY)
                    .build();
        }
        return key;
    }

    private Known ask(String client, String key) {
        List<Known> found = jdbc.query(
                ASK,
                (row, number) -> new Known(
                        row.getBoolean("free"),
                        row.getString("request"),
                        row.getInt("status"),
                        row.getString("headers"),
                        row.getString("body")),
                service + "\n" + client + "\n" + key,
                client,
                key);
        return found.getFirst();
    }

    private ResponseEntity<Object> repeated(Known known, String request) {
        if (!request.equals(known.request())) {
            throw WebCode.IDEMPOTENCY_KEY_REUSED.problem().field(KEY).build();
        }
        HttpHeaders headers = new HttpHeaders();
        json.readTree(String.valueOf(known.headers()))
                .properties()
                .forEach(
                        header -> headers.add(header.getKey(), header.getValue().asString()));
        Object body = known.body() == null ? null : json.readTree(known.body());
        return ResponseEntity.status(HttpStatus.valueOf(known.status()))
                .headers(headers)
                .body(body);
    }

    private void remember(String client, String key, String request, ResponseEntity<?> answer) {
        jdbc.update(
                "insert into idempotent_answer (client, key, request, status, headers, body, given)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                client,
                key,
                request,
                answer.getStatusCode().value(),
                json.writeValueAsString(answer.getHeaders().toSingleValueMap()),
                answer.getBody() == null ? null : json.writeValueAsString(answer.getBody()),
                wall.instant().atOffset(ZoneOffset.UTC));
    }

    /** Forgets answers older than a day. */
    public int forgetOld() {
        OffsetDateTime before = wall.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
        int all = 0;
        int portion;
        do {
            portion = jdbc.update(FORGET, before, PORTION);
            all += portion;
        } while (portion == PORTION);
        return all;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return java.util.HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
