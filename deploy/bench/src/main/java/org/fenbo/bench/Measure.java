package org.fenbo.bench;

import java.util.List;
import java.util.Map;

/** Something that is measured. */
public interface Measure {

    /** P2 and its like, as the goals are numbered. */
    String id();

    /** What is measured, in a few words. */
    String what();

    /** The goal it is held against. */
    Goal goal();

    /** Measures. Says on the way how far it is. */
    Found run(Bench bench);

    /**
     * A goal: the value is to be no more than that.
     *
     * @param gate fails the measure when it is passed
     * @param aim what we are after
     */
    record Goal(String unit, double gate, double aim) {}

    /**
     * What was found.
     *
     * @param runs a value for each run
     * @param beside further figures by name with unit
     * @param holds whether those that have gates of their own hold them
     */
    record Found(List<Double> runs, Map<String, Double> beside, boolean holds) {}
}
