package org.fenbo.backbone.web.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Every text of a problem is in the language that the caller asks for. */
@RunningProbe
class ProblemLanguageTest {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final String THINGS = "/probe/v1/things";

    @LocalServerPort
    private int port;

    /** A request without a language header, and the code of the problem that answers the request. */
    record Wrong(String code, HttpRequest.Builder request) {
        @Override
        public String toString() {
            return code;
        }
    }

    private static HttpRequest.Builder get(String path) {
        return new Call(0).to(path).GET();
    }

    private static HttpRequest.Builder post(String path, String body) {
        return new Call(0)
                .to(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    static Stream<Wrong> wrongRequests() {
        String id = THINGS + "/0190a9d6-0000-7000-8000-000000000000";
        return Stream.of(
                new Wrong("http-404", get("/probe/v1/nowhere")),
                new Wrong("http-405", get(THINGS).DELETE()),
                new Wrong("http-415", get(THINGS).POST(HttpRequest.BodyPublishers.ofString("x"))),
                new Wrong("bad-request", get("/probe/v1//things")),
                new Wrong("not-signed-in", get(THINGS).setHeader("Authorization", "Bearer nothing")),
                new Wrong(
                        "not-your-role",
                        post("/ops/clock", "{}").setHeader("Authorization", "Bearer " + Call.handler())),
                new Wrong("missing-parameter", get("/probe/v1/texts")),
                new Wrong("missing-header", post("/probe/v1/effects", "{}")),
                new Wrong(
                        "idempotency-key-missing",
                        post("/probe/v1/effects", "{}").header("Idempotency-Key", " ")),
                new Wrong("wrong-type", get(id + "?colour=BLUE")),
                new Wrong("wrong-type", get(id + "?day=soon")),
                new Wrong("wrong-type", post(THINGS, "{\"text\":\"a\",\"count\":\"many\"}")),
                new Wrong("wrong-value", post(THINGS, "{\"text\":\"a\",\"span\":{\"from\":2,\"until\":1}}")),
                new Wrong("unknown-field", post(THINGS, "{\"text\":\"a\",\"unknown\":1}")),
                new Wrong("missing-field", post(THINGS, "{\"text\":\"\"}")),
                new Wrong("unreadable-body", post(THINGS, "")),
                new Wrong("broken-json", post(THINGS, "x")),
                new Wrong("packed-body", post(THINGS, "{}").header("Content-Encoding", "gzip")),
                new Wrong("body-too-large", post(THINGS, "{\"text\":\"" + "x".repeat(2_000_000) + "\"}")),
                new Wrong("store-away", get("/probe/v1/failures/resource")),
                new Wrong("unexpected", get("/probe/v1/failures/defect")));
    }

    @ParameterizedTest
    @MethodSource("wrongRequests")
    @DisplayName("问题说明按 Accept-Language 给中文或英文，未指定时两者都给")
    void a_problem_is_in_the_language_that_the_caller_asks_for(Wrong wrong) {
        assertThat(texts(wrong, "zh-CN")).allMatch(text -> CHINESE.matcher(text).find());
        assertThat(texts(wrong, "zh-CN")).noneMatch(text -> text.contains(" · "));
        assertThat(texts(wrong, "en")).noneMatch(text -> CHINESE.matcher(text).find());
        assertThat(texts(wrong, "fr"))
                .allMatch(text -> text.contains(" · ") && CHINESE.matcher(text).find());
    }

    private List<String> texts(Wrong wrong, String language) {
        HttpRequest built =
                wrong.request().setHeader("Accept-Language", language).build();
        Call.Answer answer = Call.send(HttpRequest.newBuilder(built, (name, value) -> true)
                .uri(URI.create(address(built)))
                .build());
        assertThat(answer.code()).as(answer.text()).isEqualTo(wrong.code());
        JsonNode json = answer.json();
        Stream<JsonNode> reasons = json.path("errors").values().stream().map(error -> error.path("reason"));
        return Stream.concat(Stream.of(json.path("detail"), json.path("remedy")), reasons)
                .map(JsonNode::asString)
                .toList();
    }

    private String address(HttpRequest built) {
        return "http://127.0.0.1:" + port + built.uri().getRawPath()
                + (built.uri().getRawQuery() == null ? "" : "?" + built.uri().getRawQuery());
    }
}
