package org.fenbo.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.stream.Stream;
import org.fenbo.local.process.Running;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.fenbo.local.settings.PlainError;
import org.fenbo.local.settings.Ports;
import org.fenbo.local.settings.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformTest {

    @TempDir
    Path folder;

    private Platform platform = new Platform(LocalSettings.usual(Path.of("."), Path.of(".")));

    @BeforeEach
    void choosePlace() {
        var home = folder.resolve("检出 home");
        platform =
                new Platform(LocalSettings.usual(home, home.resolve(".fenbo")).with(Ports.free()));
    }

    @AfterEach
    void end() {
        platform.stop();
    }

    @Test
    void all_services_answer_through_the_front_door_and_stop_leaves_no_process() throws Exception {
        FixtureServices.in(platform.settings().home());
        platform.start(Layout.TOGETHER);
        assertThat(platform.states()).allMatch(PartState::ready);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(platform.settings().folder())))
                .isEqualTo("rwx------");
        for (var service : Service.values()) {
            assertThat(firstLine("/" + service.code() + "/v1/anything")).isEqualTo("data: " + service.code());
        }
        assertThat(firstLine("/supervision/v1/flow")).isEqualTo("data: supervision");
        assertThatThrownBy(() -> platform.start(Layout.TOGETHER)).hasMessageContaining("up already");
        leavesNothing();
    }

    @Test
    void each_service_of_the_separate_layout_has_its_own_process_and_stop_ends_them_after_a_kill() throws Exception {
        FixtureServices.in(platform.settings().home());
        platform.start(Layout.SEPARATE);
        var processes = Stream.of(Service.values())
                .map(service -> platform.process(service).orElseThrow());
        assertThat(processes.distinct()).hasSize(4);
        var servers = OwnProcess.running(platform.settings(), OwnProcess.SERVERS);
        Running.end(servers.orElseThrow(), Duration.ZERO);
        leavesNothing();
    }

    @Test
    void a_service_that_is_not_built_is_refused_and_a_failed_start_records_its_cause() throws Exception {
        assertThatThrownBy(() -> platform.start(Layout.TOGETHER))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("intake is not built");
        new ServiceBoot(platform.settings(), Service.INTAKE).start().join();
        assertThat(new Marks(platform.settings().run()).failure("intake"))
                .hasValueSatisfying(cause -> assertThat(cause).contains("classpath"));
    }

    @Test
    void a_taken_port_is_reported_with_the_part_and_the_process_that_holds_it() throws Exception {
        FixtureServices.in(platform.settings().home());
        int port = platform.settings().ports().of(Part.KAFKA);
        try (var holder = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(holder.isBound()).isTrue();
            assertThatThrownBy(() -> Preconditions.check(platform.settings()))
                    .isInstanceOf(PlainError.class)
                    .hasMessageContaining("Port " + port + ", wanted for kafka, is taken")
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    private void leavesNothing() {
        var before = platform.states().stream()
                .flatMap(state -> state.process().stream())
                .toList();
        assertThat(before).isNotEmpty();
        platform.stop();
        assertThat(before).noneMatch(Running::lives);
        assertThat(ProcessHandle.allProcesses()
                        .filter(process ->
                                Running.hasMark(process, platform.settings().mark())))
                .isEmpty();
    }

    private String firstLine(String path) throws Exception {
        var address = URI.create(platform.settings().issuer() + path);
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        try (var client = HttpClient.newHttpClient();
                var lines = client.send(request, BodyHandlers.ofLines()).body()) {
            var first = lines.iterator().next();
            client.shutdownNow();
            return first;
        }
    }
}
