package org.fenbo.dispatch.casefile.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.fenbo.backbone.events.inbox.Deliveries;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.events.revision.RevisionEvents;
import org.fenbo.backbone.events.wiring.Inboxes;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.testing.OwnDatabase;
import org.fenbo.backbone.testing.TestServers;
import org.fenbo.backbone.web.identity.TestIssuer;
import org.fenbo.dispatch.DispatchApplication;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The base class of the tests of cases over HTTP. It uses a real PostgreSQL; tests pass events directly to the inboxes.
 */
@SpringBootTest(
        classes = DispatchApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=dispatch",
            "fenbo.events.relay=false",
            "fenbo.identity.rights=TOKEN",
            "spring.cloud.function.definition=",
            "spring.cloud.stream.function.autodetect=false"
        })
abstract class CaseHttpTest {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicInteger RUNNING = new AtomicInteger();
    private static final OwnDatabase DATABASE = TestServers.postgres().database("dispatch");

    @Autowired
    private Inboxes inboxes;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    EventLog log;

    @LocalServerPort
    private int port;

    /** The tests return most orders, so the governor would stop automatic dispatch of their categories. */
    static final String GOVERNOR_NEVER_ACTS = "{\"numbers\":{\"FIRST_RIGHT_PERCENT\":0}}";

    String number = "";

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        settings.add("fenbo.identity.issuer", TestIssuer.shared()::url);
        DATABASE.settings().forEach((name, value) -> settings.add(name, () -> value));
    }

    @BeforeEach
    void a_case_that_was_filed() {
        publish(new RevisionEvents(1, Instant.EPOCH)
                .with("policy", "governor", GOVERNOR_NEVER_ACTS)
                .with("unit", "U-CG", "{\"code\":\"U-CG\",\"parent\":\"U-SQ\"}")
                .with("unit", "U-SQ", "{\"code\":\"U-SQ\",\"name\":\"综合行政执法队\",\"aliases\":[\"执法队\"]}")
                .with("unit", "U-JT", "{\"code\":\"U-JT\",\"kind\":\"DEPARTMENT\",\"tier\":\"DISTRICT\"}")
                .with("category", "101", "{\"code\":\"101\"}")
                .with("category", "102", "{\"code\":\"102\",\"urgency\":\"URGENT\"}")
                .with("category", "G", "{\"code\":\"G\"}")
                .with("category", "G1", "{\"code\":\"G1\",\"parent\":\"G\"}")
                .with("category", "G2", "{\"code\":\"G2\",\"parent\":\"G\"}")
                .with("duty", "D-G", "{\"category\":\"G\",\"answer\":\"DUTY\",\"lead\":\"U-CG\"}")
                .with("policy", "governor.G", "{\"numbers\":{\"FIRST_RIGHT_PERCENT\":70,\"FEWEST_JUDGED\":3}}")
                .with("area", "440399001001", "{\"code\":\"440399001001\",\"kind\":\"GRID\"}")
                .with("duty", "D-1", "{\"category\":\"101\",\"answer\":\"DUTY\",\"lead\":\"U-CG\"}")
                .with("duty", "D-2", "{\"category\":\"102\",\"answer\":\"DUTY\",\"lead\":\"U-JT\"}"));
        number = file("101");
    }

    void publish(RevisionEvents revision) {
        inboxes.all().stream()
                .filter(inbox -> inbox.reader().equals("dispatch.routing"))
                .forEach(revision::to);
    }

    String file(String category) {
        String digits = "44039920261122%06d".formatted(RUNNING.incrementAndGet());
        String body = """
                {"report":"R%s","case":"C%s","channel":"HOTLINE","client":"M-1","nature":"COMPLAINT",
                 "category":"%s","area":"440399001001","urgency":"NORMAL","text":"x","collector":"O-COLL","receivedAt":"2026-11-22T01:00:00Z"}
                """.formatted(digits, digits, category);
        receive("dispatch.casefile", "R" + digits, 1, "intake.report.received.v1", """
                {"report":"R%s","sourceNumber":"72-%s"}""".formatted(digits, digits));
        receive("dispatch.casefile", "R" + digits, 2, "intake.report.filed.v1", body);
        return "C" + digits;
    }

    /** Gives an event of another service to a reader, twice. */
    void receive(String reader, String subject, long sequence, String type, String body) {
        Received event = new Received(
                UUID.randomUUID().toString(),
                "intake.report",
                subject,
                sequence,
                type,
                Instant.parse("2026-11-22T01:00:00Z"),
                new Actor("intake", null, null, null),
                null,
                body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        inboxes.all().stream()
                .filter(inbox -> inbox.reader().equals(reader))
                .forEach(inbox -> inbox.receive(Deliveries.of(event, event)));
    }

    long rows() {
        return java.util.Objects.requireNonNull(jdbc.queryForObject(
                "select (select count(*) from event) + (select count(*) from idempotent_answer)", Long.class));
    }

    record Answer(int status, JsonNode body) {}

    JsonNode get(String token) {
        return send("", token, "GET", null, Map.of()).body();
    }

    Answer post(String command, String token, String body) {
        return post(
                command,
                token,
                body,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    Answer post(String command, String token, String body, Map<String, String> headers) {
        return send("/" + command, token, "POST", body, headers);
    }

    /** @param caller {@code role_unit_officer}; the unit may be empty */
    static String token(String caller) {
        String[] parts = caller.split("_", -1);
        return TestIssuer.token(parts[2], parts[1], parts[0]);
    }

    Answer send(
            String path,
            String caller,
            String method,
            @org.jspecify.annotations.Nullable String body,
            Map<String, String> headers) {
        return sendTo("/dispatch/v1/cases/" + number + path, caller, method, body, headers);
    }

    Answer sendTo(
            String address,
            String caller,
            String method,
            @org.jspecify.annotations.Nullable String body,
            Map<String, String> headers) {
        return call(token(caller), address, method, body, headers);
    }

    Answer bearing(String token, String address) {
        return call(token, address, "GET", null, Map.of());
    }

    Answer call(
            String token,
            String address,
            String method,
            @org.jspecify.annotations.Nullable String body,
            Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", headers.getOrDefault("Content-Type", "application/json"))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach((name, value) -> {
            if (!name.equals("Content-Type")) {
                request.header(name, value);
            }
        });
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
