package org.fenbo.backbone.web.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The answer to any bad input is a problem of this platform, with code, detail and remedy and without a class name. */
@RunningProbe
class BadInputTest {
    private static final Pattern OURS_ALONE = Pattern.compile(
            "java\\.|jakarta\\.|org\\.|tools\\.|Exception|<html|\\b(Instant|OffsetDateTime|LocalDate|Integer|Boolean|Thing|Colour|Span|StreamRead\\w+|DispatcherServlet)\\b");

    @LocalServerPort
    private int port;

    private static void isOurProblem(String head, String body) {
        assertThat(head).containsIgnoringCase("content-type: application/problem+json");
        assertThat(head).containsIgnoringCase("cache-control:").containsIgnoringCase("no-store");
        assertThat(body).contains("\"code\":", "\"detail\":", "\"remedy\":");
        assertThat(OURS_ALONE.matcher(body).find()).as(body).isFalse();
    }

    private static void isOurProblem(Call.Answer answer) {
        isOurProblem(
                "content-type: " + answer.header("Content-Type") + " cache-control: " + answer.header("Cache-Control"),
                answer.text());
    }

    static Stream<String> rawRequests() {
        String rest = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer " + Call.token() + "\r\n\r\n";
        return Stream.of(
                "GET /probe/v1/texts/%00" + rest,
                "GET /probe/v1/texts%00?text=a" + rest,
                "GET /probe/v1/things/%2F" + rest,
                "GET /probe/v1/things/%2e%2e/x" + rest,
                "GET /probe/v1/things;x=y" + rest,
                "GET /probe/v1/things/%" + rest,
                "GET /probe/v1/things/%zz" + rest,
                "GET /probe/v1/things/%ff%fe" + rest,
                "GET /probe/v1//things" + rest,
                "GET /probe/v1/{}|<>" + rest,
                "GET /probe/v1/\u0001" + rest,
                "GET /" + "x".repeat(20_000) + rest,
                "GET /probe/v1/texts?text=" + "x".repeat(20_000) + rest,
                "GET /probe/v1/texts?text=%00" + rest,
                "GET /probe/v1/texts?text=%" + rest,
                "GET /probe/v1/texts?text=%zz" + rest,
                "BREW /probe/v1/texts" + rest,
                "TRACE /probe/v1/texts" + rest,
                "G@T /probe/v1/texts" + rest,
                "DELETE /probe/v1/texts" + rest,
                "GET /probe/v1/nowhere" + rest,
                "GET /" + rest,
                "GET /error" + rest,
                "GET /probe/v1/texts HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /probe/v1/texts HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
                "GET /probe/v1/texts HTTP/1.1\r\nHost: x:y:z\r\nConnection: close\r\n\r\n",
                "GET /probe/v1/texts HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n",
                "GET /probe/v1/texts HTTP/1.1\r\nHost: x\r\nBad Header: x\r\n\r\n",
                "GET /probe/v1/texts HTTP/9.9\r\nHost: x\r\n\r\n",
                "POST /probe/v1/things HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
                "POST /probe/v1/things HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcde",
                "nonsense\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("rawRequests")
    @DisplayName("无效的地址、方法、请求头：一律 problem+json，附代码与处理办法，不泄露类名 R24")
    void an_unreadable_request_is_answered_with_a_problem(String request) {
        String answer = new Call(port).raw(request);
        assertThat(answer).as(request).matches("(?s)HTTP/1.1 [45]\\d\\d.*").doesNotStartWith("HTTP/1.1 500");
        String[] parts = answer.split("\r\n\r\n", 2);
        isOurProblem(parts[0], parts[1]);
    }

    @ParameterizedTest
    @CsvSource({
        "at=yesterday",
        "at=2026-01-01",
        "at=5",
        "at=%2B999999999-01-01T00:00:00Z",
        "at=-100000-01-01T00:00:00Z",
        "day=2026-13-01",
        "day=%2B999999999-01-01",
        "colour=BLUE",
        "count=many",
        "count=99999999999",
        "yes=perhaps"
    })
    @DisplayName("查询参数类型不对：说明应为何种类型，不泄露类名")
    void a_wrong_type_in_a_query_is_refused_without_class_names(String query) {
        Call.Answer answer = new Call(port).get("/probe/v1/things/0190a9d6-0000-7000-8000-000000000000?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        isOurProblem(answer);
    }

    static List<String> bodies() {
        List<String> bodies = new ArrayList<>(List.of(
                "",
                "null",
                "[]",
                "x",
                "{\"text\":",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{\"text\":\"a\",\"unknown\":1}",
                "{\"text\":\"\"}",
                "{\"text\":\"a\",\"colour\":\"BLUE\"}",
                "{\"text\":\"a\",\"colour\":7}",
                "{\"text\":\"a\",\"count\":\"many\"}",
                "{\"text\":\"a\",\"count\":99999999999}",
                "{\"text\":\"a\",\"count\":1e999999}",
                "{\"text\":\"a\",\"count\":[]}",
                "{\"text\":\"a\",\"at\":\"soon\"}",
                "{\"text\":\"a\",\"at\":\"+999999999-01-01T00:00:00Z\"}",
                "{\"text\":\"a\",\"at\":\"-100000-01-01T00:00:00Z\"}",
                "{\"text\":\"a\",\"at\":\"2026-01-01T00:00:00\"}",
                "{\"text\":\"a\",\"span\":{\"from\":2,\"until\":1}}",
                "{\"text\":\"a\",\"span\":5}",
                "{\"text\":\"a\",\"more\":7}",
                "\u0000",
                "{\"text\":\"a\u0000b\"}"));
        bodies.add("{\"text\":\"a\",\"more\":{\"x\":" + "[".repeat(100_000) + "}}");
        bodies.add("{\"" + "x".repeat(60_000) + "\":1}");
        bodies.add("{\"text\":\"a\",\"count\":" + "9".repeat(5_000) + "}");
        return bodies;
    }

    @ParameterizedTest
    @MethodSource("bodies")
    @DisplayName("无法读取的正文：400，附代码与处理办法，不泄露类名 B6")
    void a_body_that_cannot_be_read_is_refused_without_class_names(String body) {
        Call.Answer answer = new Call(port).post("/probe/v1/things", "k", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        isOurProblem(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "{\"text\":\"a\\u0000b\"},text",
        "{\"text\":\"\\ud83d\"},text",
        "{\"text\":\"x\\udc00y\"},text",
        "'{\"text\":\"a\",\"more\":{\"note\":{\"deep\":[\"b\",\"\\u0000\"]}}}',more.note.deep.1",
        "'{\"text\":\"a\",\"more\":{\"b\\u0000\":1}}',body"
    })
    @DisplayName("U+0000 与半个代理对：400 并指出字段 B5")
    void text_that_can_not_be_stored_is_refused_and_its_field_is_named(String body, String field) {
        Call.Answer answer = new Call(port).post("/probe/v1/things", "k", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid-field");
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
        isOurProblem(answer);
    }

    @Test
    void surrogate_pairs_and_other_escapes_are_stored_unchanged() {
        Call.Answer answer = new Call(port).post("/probe/v1/things", "k", "{\"text\":\"𠮷 \\ud83d\\ude00 \\u0001\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("text").asString()).isEqualTo("𠮷 😀 \u0001");
    }

    private Call.Answer postGbk(String type) {
        return Call.send(new Call(port)
                .to("/probe/v1/things")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray("{\"text\":\"井\"}".getBytes(Charset.forName("GBK"))))
                .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "text/plain", "application/xml", "application/json;charset=none", "nonsense"
            })
    void a_body_with_a_wrong_type_or_a_wrong_charset_is_refused(String type) {
        Call.Answer answer = postGbk(type);
        assertThat(answer.status()).as(answer.text()).isBetween(400, 415);
        isOurProblem(answer);
    }

    @Test
    void a_body_is_read_in_the_charset_that_its_header_names() {
        assertThat(postGbk("application/json;charset=GBK").json().path("text").asString())
                .isEqualTo("井");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "x"})
    @DisplayName("不接受压缩的正文 B7")
    void packed_bodies_are_refused(String encoding) {
        Call.Answer answer = Call.send(new Call(port)
                .to("/probe/v1/things")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", encoding)
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build());
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("packed-body");
        isOurProblem(answer);
    }

    @Test
    void a_call_without_a_token_is_answered_with_a_problem() {
        String answer =
                new Call(port).raw("GET /probe/v1/texts?text=a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 401").containsIgnoringCase("www-authenticate: Bearer");
        String[] parts = answer.split("\r\n\r\n", 2);
        isOurProblem(parts[0], parts[1]);
    }

    @Test
    void a_body_of_ten_megabytes_is_refused_and_the_answer_arrives() {
        Call.Answer answer =
                new Call(port).post("/probe/v1/things", "k", "{\"text\":\"" + "x".repeat(10_000_000) + "\"}");
        assertThat(answer.status()).isEqualTo(413);
        isOurProblem(answer);
    }
}
