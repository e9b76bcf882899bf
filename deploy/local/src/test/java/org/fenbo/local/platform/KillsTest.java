package org.fenbo.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fenbo.local.process.PortOwner;
import org.fenbo.local.process.Running;
import org.fenbo.local.servers.PostgresServer;
import org.fenbo.local.servers.RedisServer;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.fenbo.local.settings.Ports;
import org.fenbo.local.settings.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R13 每个进程退出后都会再次启动")
class KillsTest {
    /**
     * The goal is that a process is back within 25 s on a machine without other work (P12). This test checks only that
     * the process works again.
     */
    private static final Duration BACK = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private Platform platform = new Platform(LocalSettings.usual(Path.of("."), Path.of(".")));

    @BeforeEach
    void choosePlace() throws Exception {
        platform = new Platform(
                LocalSettings.usual(folder, folder.resolve(".fenbo")).with(Ports.free()));
        FixtureServices.in(folder);
    }

    @AfterEach
    void end() {
        platform.stop();
    }

    @Test
    void each_process_of_the_together_layout_is_back_after_a_kill() {
        platform.start(Layout.TOGETHER);
        for (var part : List.of(Part.POSTGRESQL, Part.REDIS, Part.KAFKA, Part.INTAKE)) {
            killAndAwait(part);
        }
    }

    @Test
    void after_a_broken_off_start_a_killed_process_is_back_and_the_start_can_be_finished() {
        platform.start(Layout.TOGETHER);
        breakOff();
        killAndAwait(Part.REDIS);
        breakOff();
        OwnProcess.running(platform.settings(), OwnProcess.SERVICES).ifPresent(one -> Running.end(one, Duration.ZERO));
        OwnProcess.running(platform.settings(), OwnProcess.SERVERS).ifPresent(one -> Running.end(one, Duration.ZERO));
        platform.finishStart();
        assertThat(platform.states()).allMatch(PartState::ready);
        assertThat(new Wish(platform.settings().run()).isBrokenOff()).isFalse();
    }

    @Test
    void each_process_of_the_separate_layout_is_back_after_a_kill_and_runs_only_once() {
        platform.start(Layout.SEPARATE);
        for (var part : List.of(Part.KAFKA, Part.POSTGRESQL, Part.INTAKE, Part.REGISTRY)) {
            killAndAwait(part);
        }
        assertThat(ours()).hasSize(1 + Service.values().length);
    }

    @Test
    void postgresql_waits_while_another_program_holds_its_port_and_is_back_when_the_port_is_free() throws Exception {
        platform.start(Layout.TOGETHER);
        int port = platform.settings().ports().of(Part.POSTGRESQL);
        platform.takeDown(Part.POSTGRESQL);
        try (var holder = hold(port)) {
            assertThat(holder.isBound()).isTrue();
            platform.bringBack(Part.POSTGRESQL);
            assertThat(Running.await(
                            () -> trouble(Part.POSTGRESQL).contains("port " + port + " is held by process"), BACK))
                    .isTrue();
            assertThat(state(Part.POSTGRESQL).ready()).isFalse();
        }
        assertThat(Running.await(() -> state(Part.POSTGRESQL).ready(), BACK)).isTrue();
        assertThat(Running.await(() -> trouble(Part.POSTGRESQL).isEmpty(), BACK))
                .isTrue();
    }

    @Test
    void kafka_is_not_ready_while_another_program_holds_its_port() throws Exception {
        platform.start(Layout.APART);
        platform.takeDown(Part.KAFKA);
        try (var holder = hold(platform.settings().ports().of(Part.KAFKA))) {
            assertThat(holder.isBound()).isTrue();
            assertThat(state(Part.KAFKA).ready()).isFalse();
        }
        platform.bringBack(Part.KAFKA);
        assertThat(Running.await(() -> state(Part.KAFKA).ready(), BACK)).isTrue();
    }

    @Test
    void down_in_the_middle_of_a_restart_leaves_no_process() {
        long seed = System.nanoTime();
        System.out.println("down in the middle of a restart: seed " + seed);
        var random = new Random(seed);
        platform.start(Layout.TOGETHER);
        for (int round = 0; round < 3; round++) {
            var before = processes();
            new PostgresServer(platform.settings()).kill();
            new RedisServer(platform.settings()).kill();
            // The pause ends at a random moment: before the keeper looks, or later, while the servers are started
            // again.
            Running.await(() -> false, Duration.ofMillis(random.nextInt(1_000)));
            platform.stop();
            assertThat(before).noneMatch(Running::lives);
            assertThat(ours()).isEmpty();
            assertThat(programs()).isEmpty();
            platform.start(Layout.TOGETHER);
        }
    }

    /** Takes the port of a killed process. The system frees the port a moment after the process has ended. */
    private static ServerSocket hold(int port) throws IOException {
        assertThat(Running.await(() -> !PortOwner.taken(port), BACK)).isTrue();
        var holder = new ServerSocket();
        holder.setReuseAddress(true);
        holder.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return holder;
    }

    /** Records a start by a process that has ended, as after Ctrl-C. */
    private void breakOff() {
        long noProcess = 999_999_999;
        new Wish(platform.settings().run()).set(Wish.State.STARTING, Layout.TOGETHER, noProcess, 0);
    }

    private void killAndAwait(Part part) {
        var killed = state(part).process().orElseThrow();
        Running.end(killed, Duration.ZERO);
        assertThat(Running.await(
                        () -> state(part).ready()
                                && state(part).process().filter(killed::equals).isEmpty(),
                        BACK))
                .as(part.code())
                .isTrue();
        assertThat(Running.await(() -> platform.states().stream().allMatch(PartState::ready), BACK))
                .as("all after the kill of " + part.code())
                .isTrue();
    }

    private String trouble(Part part) {
        return Trouble.of(platform.settings().run(), part.code())
                .map(Trouble::cause)
                .orElse("");
    }

    private PartState state(Part part) {
        return platform.states().stream()
                .filter(state -> state.part() == part)
                .findFirst()
                .orElseThrow();
    }

    private List<ProcessHandle> processes() {
        var processes = new ArrayList<>(ours());
        processes.addAll(programs());
        return processes;
    }

    private List<ProcessHandle> ours() {
        return ProcessHandle.allProcesses()
                .filter(process -> Running.hasMark(process, platform.settings().mark()))
                .toList();
    }

    private List<ProcessHandle> programs() {
        return ProcessHandle.allProcesses()
                .filter(process -> Running.withProgramIn(platform.settings().binaries(), process.pid())
                        .isPresent())
                .toList();
    }
}
