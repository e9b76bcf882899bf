package org.fenbo.backbone.web.probe;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.fenbo.backbone.web.idempotency.Idempotency;
import org.fenbo.backbone.web.identity.AllowAll;
import org.fenbo.backbone.web.identity.Caller;
import org.fenbo.backbone.web.stream.OpenStreams;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.JsonNode;

@AllowAll(AllowAll.Callers.SIGNED_IN)
@RestController
@RequestMapping("/probe/v1")
class ProbeController {
    private final JdbcTemplate jdbc;
    private final Idempotency idempotency;
    private final OpenStreams streams;
    private final CountDownLatch end = new CountDownLatch(1);

    ProbeController(JdbcTemplate jdbc, Idempotency idempotency, OpenStreams streams) {
        this.jdbc = jdbc;
        this.idempotency = idempotency;
        this.streams = streams;
    }

    enum Colour {
        RED,
        GREEN
    }

    record Span(int from, int until) {
        Span {
            if (until < from) {
                throw new IllegalArgumentException("结束早于开始 · it ends before it begins");
            }
        }
    }

    record Thing(
            @NotBlank String text,
            @Nullable Colour colour,
            @Nullable Integer count,
            @Nullable OffsetDateTime at,
            @Nullable Span span,
            @Nullable Map<String, JsonNode> more) {}

    @PostMapping("/effects")
    ResponseEntity<Object> effect(
            Caller caller, @RequestHeader("Idempotency-Key") String key, @RequestBody Map<String, String> body) {
        return idempotency.once(new Idempotency.Call(caller.id(), key, "POST /probe/v1/effects", body), () -> {
            jdbc.update("insert into effect (text) values (?)", body.get("text"));
            return ResponseEntity.ok(Map.of("done", String.valueOf(body.get("text"))));
        });
    }

    @PostMapping("/things")
    Thing thing(@jakarta.validation.Valid @RequestBody Thing thing) {
        jdbc.query("select ?::text, ?::timestamptz", row -> {}, thing.text(), thing.at());
        return thing;
    }

    @GetMapping("/things/{id}")
    Map<String, Object> find(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable OffsetDateTime at,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Colour colour,
            @RequestParam(required = false) @Nullable Integer count,
            @RequestParam(required = false) @Nullable Boolean yes) {
        jdbc.query("select ?::timestamptz, ?::date", row -> {}, at, day);
        return Map.of("id", id);
    }

    @GetMapping("/texts")
    Map<String, String> text(@RequestParam String text) {
        jdbc.query("select ?::text", row -> {}, text);
        return Map.of("text", text);
    }

    @PostMapping(path = "/files", consumes = "multipart/form-data")
    Map<String, Object> file(@RequestPart("file") MultipartFile file, @RequestPart("mapping") byte[] mapping) {
        return Map.of("file", file.getSize(), "mapping", mapping.length);
    }

    @GetMapping("/failures/{kind}")
    void fail(@PathVariable String kind) throws SQLException {
        switch (kind) {
            case "error" -> throw new StackOverflowError("deep in org.fenbo.Something");
            case "assertion" -> throw new AssertionError("java.lang.String");
            case "defect" -> throw new IllegalStateException("java.lang.NullPointerException at org.fenbo");
            case "resource" -> throw new DataAccessResourceFailureException("away");
            default -> throw new UncategorizedSQLException("a task", "select", new SQLException("x", kind));
        }
    }

    @GetMapping("/stream")
    void stream(HttpServletRequest request, HttpServletResponse response) throws IOException, InterruptedException {
        try (OpenStreams.Open _ = streams.open(request)) {
            response.setContentType("text/event-stream");
            response.getOutputStream().write(": open\n\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            response.flushBuffer();
            end.await();
        }
    }

    @GetMapping("/emitter")
    SseEmitter emitter() throws IOException {
        SseEmitter emitter = new SseEmitter(60_000L);
        emitter.send(SseEmitter.event().comment("open"));
        return emitter;
    }

    @PostMapping("/end")
    void end() {
        end.countDown();
    }
}
