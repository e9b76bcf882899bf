package org.fenbo.rehearsal.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fenbo.local.platform.Platform;
import org.fenbo.local.process.PidFile;
import org.fenbo.local.servers.RedisServer;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.fenbo.rehearsal.platform.PersonTokens;
import org.fenbo.rehearsal.platform.Rest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A killed server can't answer, so its work is counted before the kill. */
class ServerStrikeTest {
    private static final Path SLEEP = Path.of("/bin/sleep");
    private final List<String> did = new ArrayList<>();
    private final Deque<Long> work = new ArrayDeque<>();

    private long inHand() {
        did.add("asked");
        return work.isEmpty() ? 0 : work.removeFirst();
    }

    @Test
    @DisplayName("R26 有在办工作的那一刻才杀")
    void a_server_is_killed_as_soon_as_it_has_work_in_hand() {
        work.addAll(List.of(0L, 5L, 7L));
        ServerStrike strike = new ServerStrike(this::inHand, () -> did.add("killed"), Duration.ofSeconds(5));
        strike.run();
        assertThat(strike.interrupted()).isEqualTo(5);
        assertThat(did).containsExactly("asked", "asked", "killed");
    }

    @Test
    @DisplayName("R26 占住端口之前服务器又被启动而再杀一次, 只算第一次打断的工作")
    void only_the_first_kill_counts_interrupted_work() throws IOException {
        work.addAll(List.of(0L, 9L));
        try (ServerSocket broughtBack = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ServerStrike strike = new ServerStrike(this::inHand, () -> end(broughtBack), Duration.ZERO);
            try (HeldPort _ = HeldPort.hangingUp(broughtBack.getLocalPort(), strike)) {
                assertThat(did).containsExactly("asked", "killed", "killed");
                assertThat(strike.interrupted()).isZero();
            }
        }
    }

    private void end(ServerSocket server) {
        if (did.contains("killed")) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        did.add("killed");
    }

    @Test
    @DisplayName("R26 杀 Redis 时没有受理中的调用, 不算打断")
    void a_kill_of_redis_interrupts_only_open_calls_of_intake(@TempDir Path folder)
            throws IOException, InterruptedException {
        assumeThat(SLEEP).exists();
        LocalSettings settings = LocalSettings.usual(Path.of("../.."), folder);
        List<Part> calls = new ArrayList<>(List.of(Part.REGISTRY));
        Backlog backlog = new Backlog(new Backlog.Counts() {
            @Override
            public long open(Part service) {
                return calls.stream().filter(service::equals).count();
            }

            @Override
            public long unsent(List<Part> services) {
                return 1;
            }

            @Override
            public long unread(List<Part> services) {
                return 1;
            }
        });
        try (Rest rest = new Rest(settings, new PersonTokens(settings, InstantSource.system()));
                Flood flood = new Flood(rest, "none", "none")) {
            BusyStrike.Target redis =
                    new Targets(new Platform(settings), flood, backlog).server(new RedisServer(settings));
            assertThat(leftOf(redis, settings)).isZero();
            calls.add(Part.INTAKE);
            assertThat(leftOf(redis, settings)).isOne();
        }
    }

    /** Kills a `sleep` process instead of a server, and returns the work that the killed process left unfinished. */
    private static long leftOf(BusyStrike.Target redis, LocalSettings settings)
            throws IOException, InterruptedException {
        Path program = settings.binaries().resolve("sleep");
        Files.createDirectories(settings.binaries());
        if (!Files.exists(program)) {
            Files.copy(SLEEP, program);
        }
        Process process = new ProcessBuilder(program.toString(), "60").start();
        try {
            new PidFile(settings.data(Part.REDIS).resolve("redis.pid")).write(process.pid());
            redis.strike();
            assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
            return redis.left();
        } finally {
            process.destroyForcibly();
        }
    }
}
