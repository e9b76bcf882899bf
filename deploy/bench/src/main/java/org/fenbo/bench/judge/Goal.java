package org.fenbo.bench.judge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * What a value is checked against: it must not be larger.
 *
 * @param unit of value, gate and aim
 * @param gate fails the measure when it is passed; null where no gate is set
 * @param aim what we are after
 * @param scales whether a busy machine makes the value larger, as it does with every time and not with memory
 */
public record Goal(
        String unit,
        @Nullable Double gate,
        @Nullable Double aim,
        @JsonIgnore boolean scales) {

    /** A goal in time, of the processor or of the clock. */
    public static Goal time(String unit, double gate, double aim) {
        return new Goal(unit, gate, aim, true);
    }

    /** A goal in memory, which is the same on a busy machine. */
    public static Goal memory(String unit, double gate, double aim) {
        return new Goal(unit, gate, aim, false);
    }

    /** The same unit where no gate is set: another layout or another rate. */
    public Goal ungated() {
        return new Goal(unit, null, null, scales);
    }

    /** The goal itself if the condition holds, else the unit alone. */
    public Goal onlyIf(boolean condition) {
        return condition ? this : ungated();
    }
}
