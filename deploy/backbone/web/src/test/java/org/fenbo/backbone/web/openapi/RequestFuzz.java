package org.fenbo.backbone.web.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.fenbo.backbone.web.openapi.RequestMaker.Made;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Sends requests made from an OpenAPI document, and checks the answers. No answer may be a 5xx, except a 503 for a part
 * that is missing in the test. A 4xx must have a body of the type {@code application/problem+json}, and the document
 * must name the problem's code for the operation. A successful answer must fit its schema.
 */
final class RequestFuzz {
    private static final int MOST_FAILURES = 100;
    private static final int MOST_SHOWN = 400;
    private static final int MOST_READ = 2_000_000;
    private static final Set<Integer> UNREADABLE = Set.of(400, 406, 415);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final MetValues met = new MetValues();
    private final DocumentRules rules;
    private final List<Target> targets;
    private final Set<String> unreachable;
    private final RequestMaker requests;
    private final Map<String, Integer> statuses = new TreeMap<>();
    private final Set<String> done = new TreeSet<>();
    private final Map<String, String> refusals = new TreeMap<>();
    private final Set<String> failures = new TreeSet<>();

    /** @param unreachable codes of allowed 503 answers; each names a part that the test lacks, such as the broker */
    RequestFuzz(JsonNode document, Set<String> unreachable, Function<MetValues, RequestMaker> requests) {
        this.unreachable = unreachable;
        this.rules = new DocumentRules(document);
        this.targets = Target.of(document);
        this.requests = requests.apply(met);
    }

    /** Sends requests and returns each failure with its request; empty if there was no failure. */
    Set<String> run(int count) {
        for (int i = 0; i < count && failures.size() < MOST_FAILURES; i++) {
            send(requests.any(targets));
        }
        return failures;
    }

    /**
     * Sends the example of each operation that doesn't need a workbook. The service must be able to read the example.
     *
     * @param before runs before each example, because the previous example may have moved the clock
     */
    Set<String> runExamples(Runnable before) {
        targets.stream().filter(target -> !target.isWorkbook()).forEach(target -> {
            before.run();
            Made example = requests.example(target);
            int status = send(example);
            if (UNREADABLE.contains(status)) {
                failures.add(target.key() + ": the example is answered with " + status + ": " + example.text());
            }
        });
        return failures;
    }

    /** The number of answers for each status. */
    Map<String, Integer> statuses() {
        return statuses;
    }

    /** The operations for which no request has succeeded so far, each with the code of its last refusal. */
    Map<String, String> neverDone() {
        Map<String, String> never = new TreeMap<>(refusals);
        never.keySet().removeAll(done);
        return never;
    }

    private int send(Made made) {
        try {
            HttpResponse<InputStream> answer = client.send(made.request(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream content = answer.body()) {
                String type = answer.headers().firstValue("Content-Type").orElse("");
                byte[] read = type.startsWith("text/event-stream") ? new byte[0] : content.readNBytes(MOST_READ);
                check(made, answer.statusCode(), type, new String(read, UTF_8));
            }
            return answer.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(made.text(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void check(Made made, int status, String type, String text) {
        statuses.merge(String.valueOf(status), 1, Integer::sum);
        boolean json = type.contains("json");
        JsonNode answer = json ? read(text) : MissingNode.getInstance();
        if (status >= 500 && !isUnreachable(made, status, answer)) {
            fail(made, status, text);
        } else if (status >= 400) {
            refused(made, status, type, answer);
        } else if (status >= 200 && made.straight()) {
            done.add(made.target().key());
            met.keep(answer);
            fits(made.target(), status, json, answer);
        }
    }

    private boolean isUnreachable(Made made, int status, JsonNode answer) {
        return status == 503
                && (isWithoutBody(made)
                        ? !unreachable.isEmpty()
                        : unreachable.contains(answer.path("code").asString("")));
    }

    private static boolean isWithoutBody(Made made) {
        return made.request().method().equals("HEAD");
    }

    private void refused(Made made, int status, String type, JsonNode answer) {
        if (isWithoutBody(made)) {
            return;
        }
        String code = answer.path("code").asString("");
        refusals.put(made.target().key(), code);
        if (code.isEmpty() || !type.startsWith("application/problem+json")) {
            fail(made, status, "no problem but " + type + " " + answer);
        } else if (made.straight() && !isOfProtocol(code) && !made.target().isNamed(status, code)) {
            failures.add(made.target().key() + ": the document doesn't name " + status + " " + code);
        }
    }

    /** Whether the server or the framework refuses the request before an operation gets it. */
    private static boolean isOfProtocol(String code) {
        return code.startsWith("http-") || code.equals("broken-form");
    }

    private void fits(Target target, int status, boolean json, JsonNode answer) {
        JsonNode response = target.response(status);
        if (response.isMissingNode()) {
            failures.add(target.key() + ": the document doesn't name " + status);
        } else if (json) {
            List<String> wrong = rules.misfits(
                    response.path("content").path("application/json").path("schema"), answer);
            if (!wrong.isEmpty()) {
                failures.add(target.key() + ": the answer doesn't fit: " + wrong.getFirst());
            }
        }
    }

    private static JsonNode read(String text) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** Keeps one failed request for each operation and status. One request is enough to repeat the failure. */
    private void fail(Made made, int status, String text) {
        String about = made.target().key() + ": " + status;
        if (failures.stream().noneMatch(known -> known.startsWith(about))) {
            failures.add(
                    about + " to " + made.text() + "\n  " + text.substring(0, Math.min(text.length(), MOST_SHOWN)));
        }
    }
}
