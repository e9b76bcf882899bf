package org.fenbo.supervision.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.fenbo.supervision.clock.ReadThrough.Read;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnnouncedProgressTest {
    private static final Instant T = Instant.parse("2026-11-23T02:00:00Z");
    private final Map<Integer, Long> come = new HashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger woken = new AtomicInteger();
    private final AnnouncedProgress announced = new AnnouncedProgress(
            () -> {
                asked.incrementAndGet();
                return Map.copyOf(come);
            },
            woken::incrementAndGet);

    @Test
    @DisplayName("R16 已读至：每个分区都读到 dispatch 报告的末尾才算")
    void a_time_counts_as_read_when_every_partition_was_read_to_its_end() {
        assertThat(announced.now()).isEqualTo(Read.NOTHING);
        announce(0, 5, 3);
        come.put(0, 5L);
        come.put(1, 2L);
        assertThat(announced.now()).isEqualTo(Read.NOTHING);
        come.put(1, 3L);
        assertThat(announced.now().through()).isEqualTo(T);
    }

    @Test
    void a_partition_in_which_nothing_was_ever_sent_needs_no_reading() {
        announce(0, 0, 0);
        assertThat(announced.now().through()).isEqualTo(T);
    }

    @Test
    void a_reader_that_is_always_behind_still_reaches_one_announcement_after_another() {
        for (int second = 0; second < 100; second++) {
            announce(second, second + 1, 0);
            come.put(0, (long) second);
            Read read = announced.now();
            if (second >= 4) {
                assertThat(read.through()).isAfterOrEqualTo(T.plusSeconds(second - 4));
            }
        }
    }

    @Test
    void the_latest_announcement_counts_even_if_its_time_went_back() {
        announce(100, 0, 0);
        assertThat(announced.now().through()).isEqualTo(T.plusSeconds(100));
        announce(10, 7, 0);
        assertThat(announced.now()).isEqualTo(Read.NOTHING);
        come.put(0, 7L);
        assertThat(announced.now().through()).isEqualTo(T.plusSeconds(10));
    }

    @Test
    void what_was_forgotten_has_to_be_announced_anew() {
        announce(0, 0, 0);
        announced.now();
        announced.forget();
        assertThat(announced.now()).isEqualTo(Read.NOTHING);
        announce(1, 0, 0);
        assertThat(announced.now().through()).isEqualTo(T.plusSeconds(1));
    }

    @Test
    void cases_that_dispatch_leaves_out_are_left_out() {
        CaseNumber stuck = new CaseNumber("C44039920261123000001");
        announced.announced(new Progress(T, Map.of(), Set.of(stuck)));
        assertThat(announced.now().except()).containsExactly(stuck);
    }

    @Test
    void nobody_is_woken_who_has_not_asked_and_the_database_is_not_asked_for_what_is_known() {
        announce(0, 0, 0);
        announce(1, 0, 0);
        assertThat(woken.get()).isZero();
        announced.now();
        announced.now();
        assertThat(asked.get()).isEqualTo(1);
        announce(2, 0, 0);
        announce(3, 0, 0);
        assertThat(woken.get()).isEqualTo(1);
    }

    private void announce(int seconds, long end, long other) {
        announced.announced(new Progress(T.plusSeconds(seconds), Map.of(0, end, 1, other), Set.of()));
    }
}
