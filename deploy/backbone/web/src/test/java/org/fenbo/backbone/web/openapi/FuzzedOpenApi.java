package org.fenbo.backbone.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.fenbo.backbone.web.identity.TestIssuer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sends requests made from the document to the running service. No answer may be a server error.
 *
 * <p>{@code -Dfuzz.requests=10000} changes the number of requests, and {@code -Dfuzz.seed=7} changes the random
 * choices.
 */
public abstract class FuzzedOpenApi extends OpenApiContract {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_126L);
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 1_000);

    /** Codes of a 503 that the test expects, because the part that the code names is missing in the test. */
    protected Set<String> unreachable() {
        return Set.of();
    }

    /** The claims that a caller with all roles needs in addition to unit and roles. */
    protected Map<String, ?> claims() {
        return Map.of();
    }

    private RequestFuzz fuzz() {
        return new RequestFuzz(
                document(), unreachable(), met -> new RequestMaker(port(), claims(), new Random(SEED), met));
    }

    /** The examples are committed, so the service must be able to read them on any later day. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T00:00:00Z", "2027-02-28T15:59:59Z", "2044-08-01T04:00:00Z"})
    @DisplayName("文档中的示例在任何日期都可读")
    void the_examples_are_readable_on_any_day(String day) {
        assertThat(fuzz().runExamples(() -> moveClock("\"" + day + "\""))).isEmpty();
    }

    @Test
    @DisplayName("按文档生成的请求，无论对错，都不会得到 5xx")
    void no_request_made_from_the_document_gets_a_server_error() {
        moveClock("null");
        RequestFuzz fuzz = fuzz();
        Set<String> failures = fuzz.run(REQUESTS);
        System.out.printf(
                "%s: %d requests, seed %d: %s; never done: %s%n",
                service(), REQUESTS, SEED, fuzz.statuses(), fuzz.neverDone());
        assertThat(failures).as("seed %d", SEED).isEmpty();
        assertThat(fuzz.statuses()).as("the good case was met").containsKeys("200", "400", "401", "403");
    }

    /** @param at the instant as JSON; if it is {@code null}, the clock follows the machine's clock again */
    private void moveClock(String at) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/ops/clock"))
                .header("Authorization", "Bearer " + TestIssuer.token("O-OPER", null, "operator"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"at\": %s, \"reason\": \"test\"}".formatted(at)))
                .build();
        try {
            assertThat(CLIENT.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
