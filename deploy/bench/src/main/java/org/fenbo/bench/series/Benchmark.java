package org.fenbo.bench.series;

import java.util.List;
import org.fenbo.bench.judge.Goal;
import org.fenbo.local.platform.Layout;

/** A measurement with its goal; {@code docs/performance.md} lists all of them. */
public interface Benchmark {

    /** The number of its goal in {@code docs/performance.md}, for example P2. */
    String id();

    /** What is measured, in a few words. */
    String what();

    /** The goal that each measured value is checked against. */
    Goal goal();

    /** The layouts in which the benchmark measures; by default both layouts. */
    default List<Layout> layouts() {
        return List.of(Layout.SEPARATE, Layout.TOGETHER);
    }

    /** Measures in one layout. It starts a platform, takes the readings and stops the platform. */
    void take(Take take);
}
