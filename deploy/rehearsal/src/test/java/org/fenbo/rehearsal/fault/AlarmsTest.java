package org.fenbo.rehearsal.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fenbo.local.platform.Platform;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.fenbo.local.settings.Ports;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlarmsTest {
    private final List<String> on = new ArrayList<>(List.of("dispatch number-block-runs-out"));
    private final Alarms alarms = of(Part.POSTGRESQL);

    private Alarms of(Part away) {
        return new Alarms(code -> Alarms.reports(away, code), () -> List.copyOf(on));
    }

    @Test
    @DisplayName("R10 停机之前已有的告警不算停机的告警")
    void an_alert_that_was_on_before_the_outage_does_not_count() {
        assertThat(alarms.watch(Duration.ofMillis(10), "")).isEmpty();
        assertThat(alarms.awaitNone(Duration.ZERO)).isPresent();
    }

    @Test
    @DisplayName("R10 被暂停的服务恢复后发出的告警, 不算停机的告警")
    void an_alert_of_a_halted_service_does_not_count() {
        on.add("dispatch database-unavailable");
        assertThat(alarms.watch(Duration.ofMillis(10), "dispatch")).isEmpty();
        assertThat(alarms.awaitNone(Duration.ZERO)).isEmpty();
    }

    @Test
    @DisplayName("R10 停机期间新出现的告警能被看到, 并持续到消失为止")
    void a_new_alert_is_seen_and_stays_on_until_it_ends() {
        on.add("intake database-unavailable");
        assertThat(alarms.watch(Duration.ofMillis(10), ""))
                .hasValueSatisfying(seen -> assertThat(seen.codes()).containsExactly("intake database-unavailable"));
        assertThat(alarms.awaitNone(Duration.ZERO)).isEmpty();
        on.removeLast();
        assertThat(alarms.awaitNone(Duration.ZERO)).isPresent();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "POSTGRESQL, intake database-unavailable",
        "KAFKA, supervision reader-without-broker",
        "KAFKA, intake relay-stands-still",
        "REDIS, redis part-started-again"
    })
    @DisplayName("R10 说明服务器不可用的告警, 算作这次停机的告警")
    void an_alert_about_the_missing_server_reports_its_outage(Part away, String alert) {
        Alarms watching = of(away);
        on.add(alert);
        assertThat(watching.watch(Duration.ofMillis(10), ""))
                .hasValueSatisfying(seen -> assertThat(seen.codes()).containsExactly(alert));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "POSTGRESQL, supervision clocks-wait",
        "POSTGRESQL, supervision health-unknown",
        "POSTGRESQL, supervision silent",
        "KAFKA, supervision clocks-wait",
        "KAFKA, supervision database-unavailable",
        "REDIS, supervision clocks-wait"
    })
    @DisplayName("R10 R26 演练自己造成的告警, 不能顶替停机的告警, 但须消失")
    void an_alert_with_another_cause_reports_no_outage_and_must_end(Part away, String alert) {
        Alarms watching = of(away);
        on.add(alert);
        assertThat(watching.watch(Duration.ofMillis(10), "")).isEmpty();
        assertThat(watching.awaitNone(Duration.ZERO)).isEmpty();
    }

    @Test
    @DisplayName("R10 没有应答的服务视为告警未消除, 一开始就没有应答也一样")
    void a_service_that_does_not_answer_counts_as_an_alert_that_is_on(@TempDir Path folder) throws IOException {
        HttpServer intake = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        intake.createContext("/", exchange -> {
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        intake.start();
        try {
            // No process listens on the other ports.
            LocalSettings settings = LocalSettings.usual(Path.of("../.."), folder)
                    .with(Ports.free().with(Part.INTAKE, intake.getAddress().getPort()));
            Alarms asking = Alarms.of(new Platform(settings), Part.KAFKA);
            assertThat(asking.now())
                    .containsExactly("intake silent", "dispatch silent", "supervision silent", "registry silent");
            assertThat(asking.awaitNone(Duration.ZERO)).isEmpty();
        } finally {
            intake.stop(0);
        }
    }
}
