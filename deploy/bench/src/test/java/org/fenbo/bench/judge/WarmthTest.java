package org.fenbo.bench.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("预热后才测量：20 秒内编译线程用时不到 5 %")
class WarmthTest {

    @Test
    void warming_up_ends_when_the_compilers_take_less_than_a_twentieth() {
        Iterator<Double> shares = List.of(0.45, 0.07, 0.05, 0.049).iterator();
        assertThat(Warmth.reached(Duration.ofMinutes(20), shares::next)).isTrue();
        assertThat(shares.hasNext()).isFalse();
    }

    @Test
    void warming_up_is_given_up_after_the_limit() {
        AtomicInteger windows = new AtomicInteger();
        assertThat(Warmth.reached(Duration.ofMinutes(20), () -> {
                    windows.incrementAndGet();
                    return 0.06;
                }))
                .isFalse();
        assertThat(windows).hasValue(60);
    }
}
