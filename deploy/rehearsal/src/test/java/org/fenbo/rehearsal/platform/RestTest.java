package org.fenbo.rehearsal.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.fenbo.local.settings.Ports;
import org.fenbo.rehearsal.journal.Attempt;
import org.fenbo.rehearsal.journal.JournalFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the driver against a service whose failures the test chooses. */
class RestTest {
    private static final Person CLIENT = Person.of("SRC-1", "client");
    private final List<String> keys = new ArrayList<>();
    private final Deque<Integer> answers = new ArrayDeque<>();
    private HttpServer service;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            exchange.getRequestBody().readAllBytes();
            int status = answers.pop();
            if (status == 0) {
                exchange.close();
                return;
            }
            byte[] body = (status == 201
                            ? "{\"number\":\"R1\"}"
                            : status == 409 ? "{\"code\":\"still-in-progress\"}" : "<html>no</html>")
                    .getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    @DisplayName("R26 每次尝试记一行, 结果不明的用同一个键重发")
    void each_attempt_is_recorded_and_is_repeated_with_the_same_key_after_a_temporary_fault(@TempDir Path folder) {
        answers.addAll(List.of(0, 503, 429, 409, 201));
        LocalSettings settings = LocalSettings.usual(Path.of("../.."), folder)
                .with(Ports.usual().with(Part.INTAKE, service.getAddress().getPort()));
        List<Attempt> lines = new ArrayList<>();
        try (JournalFile journal = new JournalFile(folder.resolve("journal.tsv"));
                Rest rest = new Rest(settings, new PersonTokens(settings, InstantSource.system()), journal)) {
            Rest.Answer answer = rest.post(Part.INTAKE, "/intake/v1/reports", CLIENT, Map.of("text", "井盖"), "key-1");
            assertThat(answer.status()).isEqualTo(201);
            // The test reads the file while the journal is still open, because each line must be in the file before the
            // next attempt.
            journal.read(lines::add);
        }
        assertThat(keys).containsOnly("key-1").hasSize(5);
        assertThat(lines).extracting(Attempt::status).containsExactly(0, 503, 429, 409, 201);
        assertThat(lines).extracting(Attempt::wish).containsOnly("intake/intake/v1/reports SRC-1 key-1");
        assertThat(lines).extracting(Attempt::body).doesNotContain("").hasSize(5);
        assertThat(lines.getLast().number()).isEqualTo("R1");
        assertThat(lines.getFirst().isUnknown()).isTrue();
        assertThat(lines).allMatch(line -> !line.answered().isBefore(line.sent()));
    }
}
