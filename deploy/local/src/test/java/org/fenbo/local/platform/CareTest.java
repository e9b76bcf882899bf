package org.fenbo.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fenbo.local.settings.LocalSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("R13 每个进程退出后都会再次启动")
class CareTest {

    @TempDir
    Path folder;

    private final Child child = new Child();
    private Instant now = Instant.parse("2026-11-26T08:00:00Z");
    private Gate gate = new Gate(LocalSettings.usual(Path.of("."), Path.of(".")));
    private Care care = new Care(child, gate, () -> now);

    @BeforeEach
    void wantItUp() {
        gate = new Gate(LocalSettings.usual(folder, folder));
        gate.wish().set(Wish.State.UP, Layout.TOGETHER);
        care = new Care(child, gate, () -> now);
    }

    @Test
    void a_process_that_ends_is_started_again_at_once_and_its_trouble_is_removed_when_it_works() {
        child.lives = false;
        care.look();
        assertThat(child.starts).isEqualTo(1);
        assertThat(trouble()).hasValueSatisfying(trouble -> {
            assertThat(trouble.kind()).isEqualTo(Trouble.Kind.STARTED_AGAIN);
            assertThat(trouble.since()).isEqualTo(now);
        });
        look(Duration.ofSeconds(1));
        assertThat(trouble()).isPresent();
        child.works = true;
        look(Duration.ofSeconds(1));
        assertThat(trouble()).isEmpty();
    }

    @Test
    void a_process_that_keeps_ending_is_started_after_growing_pauses_and_its_trouble_is_noted() {
        int before = 0;
        for (int second = 0; second < 120; second++) {
            child.lives = false;
            look(Duration.ofSeconds(1));
            before = child.starts;
        }
        assertThat(before).isBetween(8, 14);
        child.works = true;
        child.lives = true;
        look(Duration.ofSeconds(1));
        look(Duration.ofSeconds(1));
        assertThat(trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble.kind()).isEqualTo(Trouble.Kind.KEEPS_ENDING));
        look(Care.MEMORY);
        assertThat(trouble()).isEmpty();
    }

    @Test
    void a_keeper_removes_the_trouble_that_an_earlier_keeper_noted_when_the_process_works() {
        new Trouble(Trouble.Kind.STARTED_AGAIN, now, "its process ended")
                .write(gate.settings().run(), child.name());
        look(Duration.ofSeconds(1));
        assertThat(trouble()).isPresent();
        child.works = true;
        look(Duration.ofSeconds(1));
        assertThat(trouble()).isEmpty();
        new Trouble(Trouble.Kind.KEEPS_ENDING, now, "it ended 4 times")
                .write(gate.settings().run(), child.name());
        look(Duration.ofSeconds(1));
        assertThat(trouble()).isPresent();
        look(Care.MEMORY);
        assertThat(trouble()).isEmpty();
    }

    @Test
    void a_process_is_not_started_while_its_port_is_taken_and_is_started_when_the_port_is_free() throws IOException {
        try (var holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            child.port = holder.getLocalPort();
            child.lives = false;
            for (int second = 0; second < 120; second++) {
                look(Duration.ofSeconds(1));
            }
            assertThat(child.starts).isZero();
            assertThat(trouble())
                    .hasValueSatisfying(trouble -> assertThat(trouble.cause())
                            .contains("port " + child.port + " is held by process "
                                    + ProcessHandle.current().pid()));
        }
        look(Duration.ofSeconds(1));
        assertThat(child.starts).isEqualTo(1);
    }

    @Test
    void a_process_is_not_started_after_down_or_while_a_rehearsal_keeps_it_stopped() {
        gate.wish().keepStopped(child.name());
        child.lives = false;
        look(Duration.ofSeconds(1));
        assertThat(child.starts).isZero();
        gate.wish().allow(child.name());
        gate.close();
        look(Duration.ofSeconds(1));
        assertThat(child.starts).isZero();
        gate.wish().set(Wish.State.UP, Layout.TOGETHER);
        look(Duration.ofSeconds(1));
        assertThat(child.starts).isEqualTo(1);
    }

    @Test
    void a_process_that_runs_already_is_not_started_again() {
        child.lives = false;
        gate.start(child);
        gate.start(child);
        assertThat(child.starts).isEqualTo(1);
    }

    private void look(Duration later) {
        now = now.plus(later);
        care.look();
    }

    private Optional<Trouble> trouble() {
        return Trouble.of(gate.settings().run(), child.name());
    }

    /** A process that exists only in memory and counts its starts. */
    private static final class Child implements Kept {
        private boolean lives = true;
        private boolean works;
        private int starts;
        private int port;

        @Override
        public String name() {
            return "child";
        }

        @Override
        public boolean lives() {
            return lives;
        }

        @Override
        public boolean works() {
            return works;
        }

        @Override
        public List<Integer> ports() {
            return port == 0 ? List.of() : List.of(port);
        }

        @Override
        public void spawn() {
            starts++;
            lives = true;
        }
    }
}
