package org.fenbo.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.NavigableSet;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("负载：饱和负载，或固定速率的负载")
class LoadTest {

    @Test
    void a_saturation_load_runs_the_task_once_for_each_number() {
        Set<Integer> done = new ConcurrentSkipListSet<>();
        Waits waits = Rate.SATURATION.load(100, Duration.ZERO, number -> {
            assertThat(done.add(number)).isTrue();
            return System.nanoTime();
        });
        assertThat(waits.count()).isEqualTo(100);
        assertThat(done).isEqualTo(IntStream.range(0, 100).boxed().collect(Collectors.toSet()));
    }

    @Test
    void the_time_of_a_run_in_an_open_load_counts_from_when_the_run_was_due() {
        NavigableSet<Long> ends = new ConcurrentSkipListSet<>();
        Waits waits = Load.open(1_000_000_000, Duration.ofNanos(1_000), number -> {
            long end = System.nanoTime();
            ends.add(end);
            return end;
        });
        assertThat(waits.count()).isEqualTo(1_000);
        // All runs were due within a microsecond, so the last run waited until all other runs had started.
        assertThat(waits.times().getMaxValue()).isGreaterThanOrEqualTo(ends.last() - ends.first() - 1_000);
    }

    @Test
    void the_first_run_that_fails_ends_the_load() {
        assertThatThrownBy(() -> Rate.SATURATION.load(100, Duration.ZERO, number -> {
                    throw new IllegalStateException("refused");
                }))
                .hasMessageContaining("refused");
    }

    @Test
    void a_rate_is_found_by_the_text_that_a_person_types() {
        assertThat(Rate.named("saturation")).contains(Rate.SATURATION);
        assertThat(Rate.named("5/s")).contains(Rate.FIVE);
        assertThat(Rate.named("35/s")).contains(Rate.THIRTY_FIVE);
        assertThat(Rate.named("much")).isEmpty();
    }
}
