package org.fenbo.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fenbo.local.platform.Finding.Grade;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.fenbo.local.settings.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R10 status 列出停止的事项、开始时间、原因和处理办法，最严重的在前")
class DiagnosisTest {
    private static final Instant SINCE = Instant.parse("2026-11-26T08:00:00Z");
    private static final String ALERTS = """
            {"alerts": [
              {"code": "subject-parked", "what": {"chinese": "一件案件被搁置", "english": "a case is parked"},
               "since": "2026-11-26T08:10:00Z", "cause": "refused", "remedy": {"chinese": "重发", "english": "send again"}},
              {"code": "database-unavailable", "what": {"chinese": "数据库不可用", "english": "the database is unavailable"},
               "since": "2026-11-26T08:00:00Z", "cause": "refused", "remedy": {"chinese": "等待", "english": "wait"}}]}
            """;

    @TempDir
    Path folder;

    private LocalSettings settings = LocalSettings.usual(Path.of("."), Path.of("."));
    private Optional<HttpServer> intake = Optional.empty();

    @BeforeEach
    void startedBefore() {
        settings = LocalSettings.usual(folder, folder).with(Ports.free());
        new Wish(settings.run()).set(Wish.State.UP, Layout.TOGETHER);
    }

    @AfterEach
    void end() {
        intake.ifPresent(server -> server.stop(0));
    }

    @Test
    void nothing_is_listed_when_all_is_well() throws IOException {
        answer(200, "{\"alerts\": []}");
        assertThat(diagnose(state(Part.INTAKE, true), state(Part.POSTGRESQL, true)))
                .isEmpty();
    }

    @Test
    void unavailable_parts_are_listed_before_alerts_and_older_alerts_before_newer_alerts() throws IOException {
        answer(200, ALERTS);
        new Trouble(Trouble.Kind.PORT_HELD, SINCE, "port 1 is held by process 2").write(settings.run(), "postgresql");
        var findings = diagnose(state(Part.INTAKE, true), gone(Part.POSTGRESQL));
        assertThat(findings)
                .extracting(Finding::code)
                .containsExactly("part-port-held", "database-unavailable", "subject-parked");
        var worst = findings.getFirst();
        assertThat(worst.grade()).isEqualTo(Grade.DOWN);
        assertThat(worst.since()).isEqualTo(SINCE);
        assertThat(worst.what().chinese()).contains("postgresql 不可用");
        assertThat(worst.remedy().english()).contains("end that program");
    }

    @Test
    void a_service_is_listed_if_it_does_not_answer_or_its_alerts_are_unknown() throws IOException {
        assertThat(diagnose(new PartState(Part.INTAKE, "", Optional.of(ProcessHandle.current()), false, false)))
                .extracting(Finding::code)
                .containsExactly("part-silent", "alerts-unknown");
        answer(404, "");
        assertThat(diagnose(state(Part.INTAKE, true))).extracting(Finding::code).containsExactly("alerts-unknown");
    }

    @Test
    void a_service_that_is_not_ready_is_listed_with_its_alerts() throws IOException {
        answer(200, ALERTS);
        assertThat(diagnose(new PartState(Part.INTAKE, "", Optional.of(ProcessHandle.current()), false, true)))
                .extracting(Finding::code)
                .containsExactly("part-not-ready", "database-unavailable", "subject-parked");
    }

    @Test
    void after_down_only_one_finding_is_listed() {
        new Wish(settings.run()).set(Wish.State.DOWN, Layout.TOGETHER);
        assertThat(diagnose(gone(Part.INTAKE), gone(Part.POSTGRESQL)))
                .extracting(Finding::code)
                .containsExactly("platform-down");
    }

    private List<Finding> diagnose(PartState... states) {
        return new Diagnosis(settings).of(List.of(states));
    }

    private static PartState state(Part part, boolean ready) {
        return new PartState(part, "", Optional.of(ProcessHandle.current()), ready, true);
    }

    private static PartState gone(Part part) {
        return new PartState(part, "", Optional.empty(), false, false);
    }

    private void answer(int status, String body) throws IOException {
        var address = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), settings.ports().of(Part.INTAKE));
        var server = HttpServer.create(address, 0);
        server.createContext("/actuator/alerts", exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        intake = Optional.of(server);
    }
}
