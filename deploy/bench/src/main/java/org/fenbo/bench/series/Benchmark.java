package org.fenbo.bench.series;

import java.util.List;
import org.fenbo.bench.judge.Goal;
import org.fenbo.local.platform.Layout;

/** Something that is measured. */
public interface Benchmark {

    /** P2 and its like, as the goals are numbered. */
    String id();

    /** What is measured, in a few words. */
    String what();

    /** The goal it is checked against. */
    Goal goal();

    /** The layouts it makes a difference in. */
    default List<Layout> layouts() {
        return List.of(Layout.SEPARATE, Layout.TOGETHER);
    }

    /** Measures in one layout: sets up, takes its readings, cleans up. */
    void take(Take take);
}
