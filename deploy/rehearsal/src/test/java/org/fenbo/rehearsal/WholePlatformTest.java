package org.fenbo.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.fenbo.local.issuer.Tokens;
import org.fenbo.local.platform.Layout;
import org.fenbo.local.platform.Platform;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.fenbo.local.settings.Ports;
import org.fenbo.rehearsal.TraceReceiver.Span;
import org.fenbo.rehearsal.cli.DemoDistrict;
import org.fenbo.rehearsal.demo.Play;
import org.fenbo.rehearsal.platform.Person;
import org.fenbo.rehearsal.platform.PersonTokens;
import org.fenbo.rehearsal.platform.Rest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests a whole platform from outside, with the demo district. The platform is started as {@code ./fenbo up} starts it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class WholePlatformTest {
    private static final Path HOME = Path.of("../..");
    private static final Path CONSOLE = HOME.resolve("supervision-service/console");
    private static final Path BROWSER = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
    private static final Duration SOON = Duration.ofSeconds(30);

    private final TraceReceiver receiver = new TraceReceiver();
    private LocalSettings settings;
    private Rest rest;
    private Rest.Answer first;

    @BeforeAll
    void start(@TempDir Path folder) {
        settings = LocalSettings.usual(HOME, folder.resolve("whole"))
                .with(Ports.free())
                .with(Map.of(
                        "management.opentelemetry.tracing.export.otlp.endpoint",
                        receiver.address(),
                        "management.tracing.sampling.probability",
                        "1.0"));
        new Platform(settings).start(Layout.TOGETHER);
        new DemoDistrict().ready(settings);
        rest = new Rest(settings, new PersonTokens(settings, InstantSource.system()));
        first = report("井盖松动");
    }

    @AfterAll
    void stop() {
        rest.close();
        new Platform(settings).stop();
        receiver.close();
    }

    private Rest.Answer report(String text) {
        Map<String, Object> report = Map.of(
                "channel",
                "HOTLINE",
                "nature",
                "COMPLAINT",
                "category",
                "101001",
                "area",
                "440399001001",
                "text",
                text);
        return rest.post(Part.INTAKE, "/intake/v1/reports", Person.of("O-CALL", "call-taker"), report);
    }

    @Test
    @DisplayName("平台报告就绪后，第一件上报即被受理 (R10)")
    void the_first_report_is_accepted_as_soon_as_the_platform_is_ready() {
        assertThat(first.orFail("the first report").path("number").asString()).startsWith("R");
    }

    @Test
    @DisplayName("一件上报的链路完整贯穿受理、派遣、督查")
    void the_trace_of_a_report_is_complete_from_intake_through_dispatch_to_supervision() {
        report("路灯不亮").orFail("the report");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(receiver.traces().values()).anySatisfy(trace -> {
                    assertThat(trace).anyMatch(span -> span.name().contains("/intake/v1/reports"));
                    assertThat(services(trace)).contains("intake", "dispatch", "supervision");
                    assertThat(orphans(trace)).isEmpty();
                }));
    }

    @Test
    @DisplayName("清单发布的链路到达每一个留有副本的服务")
    void the_trace_of_a_publication_reaches_every_service_that_keeps_a_copy() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(receiver.traces().values()).anySatisfy(trace -> {
                    assertThat(trace).anyMatch(span -> span.name().contains("/publish"));
                    assertThat(services(trace))
                            .containsExactlyInAnyOrder("registry", "intake", "dispatch", "supervision");
                    assertThat(orphans(trace)).isEmpty();
                }));
    }

    private static Set<String> services(List<Span> trace) {
        return trace.stream().map(Span::service).collect(Collectors.toSet());
    }

    /**
     * The spans that name a parent that is not in the trace. The root of a trace names no parent. So this list is empty
     * for a complete trace.
     */
    private static List<Span> orphans(List<Span> trace) {
        Set<String> ids = trace.stream().map(Span::id).collect(Collectors.toSet());
        return trace.stream()
                .filter(span -> !span.parent().isEmpty() && !ids.contains(span.parent()))
                .toList();
    }

    @Test
    @DisplayName("浏览器里：事件实时到达，案卷可打开，全程记录有序")
    void the_console_shows_events_as_they_happen(@TempDir Path shots, TestReporter reporter)
            throws IOException, InterruptedException {
        assumeThat(Files.isExecutable(BROWSER))
                .as("there is no browser at " + BROWSER + "; ./fenbo test installs one where it can")
                .isTrue();
        assumeThat(CONSOLE.resolve("node_modules/playwright-core"))
                .as("the console's packages are not installed; ./fenbo test installs them")
                .exists();
        AtomicBoolean watched = new AtomicBoolean(true);
        CompletableFuture<Void> days = CompletableFuture.runAsync(() -> {
            while (watched.get()) {
                new Play(rest, new Random(1), Duration.ofSeconds(1)).perform(done -> {});
            }
        });
        ProcessBuilder walks = new ProcessBuilder("npm", "run", "e2e")
                .directory(CONSOLE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(shots.resolve("said").toFile());
        walks.environment()
                .putAll(Map.of(
                        "BASE_URL", settings.http(Part.FRONT_DOOR),
                        "TOKEN", new Tokens(settings).of("supervisor"),
                        "SHOTS", shots.toString()));
        int ended = walks.start().waitFor();
        watched.set(false);
        String said = Files.readString(shots.resolve("said"));
        reporter.publishEntry("the page", said);
        assertThat(ended).as(said).isZero();
        assertThat(said).contains("a_case_opens_by_number_or_from_the_stream_and_shows_its_events_in_order");
        days.join();
    }
}
