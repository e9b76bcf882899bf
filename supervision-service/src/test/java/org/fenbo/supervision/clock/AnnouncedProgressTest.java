package org.fenbo.supervision.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.fenbo.supervision.clock.Progress.End;
import org.fenbo.supervision.clock.ReadThrough.Read;
import org.fenbo.supervision.clock.ReaderPositions.Position;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnnouncedProgressTest {
    private static final Instant T = Instant.parse("2026-11-23T02:00:00Z");
    private static final long TERM = 6;
    private final Map<Integer, Position> come = new HashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger woken = new AtomicInteger();
    private final AnnouncedProgress announced = new AnnouncedProgress(
            () -> {
                asked.incrementAndGet();
                return Map.copyOf(come);
            },
            woken::incrementAndGet);

    @Test
    @DisplayName("R16 每个分区都读到 dispatch 报告的末尾，才算已读")
    void an_announced_time_counts_as_read_when_every_partition_was_read_to_its_announced_end() {
        assertThat(announced.now()).isEqualTo(Read.NOTHING);
        announce(0, 5, 3);
        come.put(0, new Position(5, TERM));
        come.put(1, new Position(2, TERM));
        assertThat(announced.now()).isEqualTo(Read.NOTHING);
        come.put(1, new Position(3, TERM));
        assertThat(announced.now().through()).isEqualTo(T);
    }

    @Test
    void an_empty_partition_needs_no_reading() {
        announce(0, 0, 0);
        assertThat(announced.now().through()).isEqualTo(T);
    }

    @Test
    void a_reader_that_is_always_behind_still_reaches_one_announcement_after_another() {
        for (int second = 0; second < 100; second++) {
            announce(second, second + 1, 0);
            come.put(0, new Position(second, TERM));
            Read read = announced.now();
            if (second >= 4) {
                assertThat(read.through()).isAfterOrEqualTo(T.plusSeconds(second - 4));
            }
        }
    }

    @Test
    void the_latest_announcement_counts_even_if_its_time_is_earlier_than_before() {
        announce(100, 0, 0);
        assertThat(announced.now().through()).isEqualTo(T.plusSeconds(100));
        announce(10, 7, 0);
        assertThat(announced.now()).isEqualTo(Read.NOTHING);
        come.put(0, new Position(7, TERM));
        assertThat(announced.now().through()).isEqualTo(T.plusSeconds(10));
    }

    @Test
    void after_a_call_of_forget_only_a_new_announcement_counts() {
        announce(0, 0, 0);
        announced.now();
        announced.forget();
        assertThat(announced.now()).isEqualTo(Read.NOTHING);
        announce(1, 0, 0);
        assertThat(announced.now().through()).isEqualTo(T.plusSeconds(1));
    }

    @Test
    void cases_that_dispatch_excepts_are_excepted() {
        CaseNumber stuck = new CaseNumber("C44039920261123000001");
        announced.announced(new Progress(T, Map.of(), Set.of(stuck)));
        assertThat(announced.now().except()).containsExactly(stuck);
    }

    @Test
    void only_a_caller_that_has_asked_is_woken_and_a_reached_announcement_needs_no_second_query() {
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

    @Test
    @DisplayName("R16 主题尾部的记录丢失后：即使旧位置大于新的末尾，也不算已读；重读后才算已读")
    void a_position_from_before_a_lost_tail_does_not_count_even_if_it_is_beyond_the_new_end() {
        come.put(0, new Position(120, TERM));
        come.put(1, new Position(4, TERM));
        announce(0, new End(110, TERM + 1), new End(4, TERM));
        assertThat(announced.now()).isEqualTo(Read.NOTHING);
        come.put(0, new Position(60, TERM));
        assertThat(announced.now()).isEqualTo(Read.NOTHING);
        come.put(0, new Position(110, TERM + 1));
        assertThat(announced.now().through()).isEqualTo(T);
    }

    @Test
    void events_of_a_later_term_do_not_reach_an_announcement_from_before_a_lost_tail() {
        come.put(0, new Position(90, TERM));
        announce(0, 120, 0);
        announced.now();
        come.put(0, new Position(120, TERM + 1));
        assertThat(announced.now()).as("other events may be there").isEqualTo(Read.NOTHING);
        announce(1, new End(130, TERM + 1), new End(0, 0));
        announce(2, new End(140, TERM + 1), new End(0, 0));
        come.put(0, new Position(130, TERM + 1));
        assertThat(announced.now().through())
                .as("the next of the new term is not missed")
                .isEqualTo(T.plusSeconds(1));
    }

    @Test
    void an_announced_end_without_a_known_term_is_not_reached() {
        come.put(0, new Position(5, 0));
        announce(0, new End(5, 0), new End(0, 0));
        assertThat(announced.now()).isEqualTo(Read.NOTHING);
    }

    private void announce(int seconds, long end, long other) {
        announce(seconds, new End(end, TERM), new End(other, TERM));
    }

    private void announce(int seconds, End end, End other) {
        announced.announced(new Progress(T.plusSeconds(seconds), Map.of(0, end, 1, other), Set.of()));
    }
}
