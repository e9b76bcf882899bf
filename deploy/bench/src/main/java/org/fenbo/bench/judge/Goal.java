package org.fenbo.bench.judge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * The limits that a measured value must not exceed.
 *
 * @param unit the unit of value, gate and aim
 * @param gate the largest value that passes; null if no gate is set
 * @param aim the value that we want to reach; null if no gate is set
 * @param scales whether the value is larger on a busy machine; true for times, false for memory
 */
public record Goal(
        String unit,
        @Nullable Double gate,
        @Nullable Double aim,
        @JsonIgnore boolean scales) {

    /** A goal for a time: processor time or elapsed time. */
    public static Goal time(String unit, double gate, double aim) {
        return new Goal(unit, gate, aim, true);
    }

    /** A goal for memory, which is the same on a busy machine. */
    public static Goal memory(String unit, double gate, double aim) {
        return new Goal(unit, gate, aim, false);
    }

    /** The same unit without gate and aim, for a layout or a rate that has no gate. */
    public Goal ungated() {
        return new Goal(unit, null, null, scales);
    }

    /** This goal if the condition is true. If the condition is false, the same unit without gate and aim. */
    public Goal onlyIf(boolean condition) {
        return condition ? this : ungated();
    }
}
