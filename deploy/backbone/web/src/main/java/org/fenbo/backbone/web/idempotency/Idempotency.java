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
 * Gives a repeated call the first answer again (IETF draft Idempotency-Key 07; INT-2). For a day, a call with the same
 * key, operation and body gets this answer. A call with the same key and another operation or body is refused. A second
 * call is also refused while the first call is being processed. Key, effect and answer are stored in one transaction.
 * The returned answer is stored unchanged, so it must contain no secret. The caller of this class adds secrets
 * afterwards (R25).
 */
public final class Idempotency {
    private static final String KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 128;
    private static final Duration KEPT = Duration.ofHours(24);
    /**
     * Asks in one round trip whether another call with this key is running, and which answer is stored for this key.
     */
    private static final String ASK = """
            select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as free, a.request, a.status, a.headers, a.body
            from (select 1) one left join idempotent_answer a on a.client = ? and a.key = ?
            """;

    /**
     * Deletes a limited number of answers, because one transaction for all answers of a busy day would be long. Rows
     * that another transaction is deleting are skipped.
     */
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

    /**
     * @param service the service that the keys belong to; part of each lock, because all services share one database
     *     (R17)
     */
    public Idempotency(
            String service, JdbcTemplate jdbc, TransactionTemplate transaction, JsonMapper json, InstantSource wall) {
        this.service = service;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.wall = wall;
    }

    /**
     * A call with its Idempotency-Key.
     *
     * @param client code of the caller
     * @param key the call's Idempotency-Key; null if the header is missing
     * @param operation the operation that the call asks for
     */
    public record Call(String client, @Nullable String key, String operation, Object body) {}

    private record Known(
            boolean free,
            @Nullable String request,
            int status,
            @Nullable String headers,
            @Nullable String body) {}

    /**
     * Does the action once. If the action throws an exception, the key stays unused.
     *
     * @throws Problem 400 {@code idempotency-key-missing} or {@code idempotency-key-too-long}, 422
     *     {@code idempotency-key-reused}, 409 {@code still-in-progress}
     */
    public ResponseEntity<Object> once(Call call, Supplier<ResponseEntity<?>> action) {
        String key = valid(call.key());
        String request = hash(call.operation() + "\n" + json.writeValueAsString(call.body()));
        try {
            return inTransaction(call.client(), key, request, action);
        } catch (DuplicateKeyException answeredMeanwhile) {
            // The first call committed after this call had read the stored answer and before this call got the lock.
            // The first call's answer is visible now.
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

    /**
     * Deletes answers older than a day.
     *
     * @return how many answers were deleted
     */
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
