package org.fenbo.bench.judge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One reading, printed as a line of JSON.
 *
 * @param subject what was measured
 * @param setting the conditions of the measurement
 * @param outcome the result; null if the reading broke off
 * @param yardstick the durable commits per second of this machine, measured before and after the reading; if the
 *     reading broke off, at most the value from before the reading
 * @param error why the reading broke off; null if the reading is complete
 */
public record Line(
        @JsonUnwrapped Subject subject,
        @JsonUnwrapped Setting setting,
        @JsonUnwrapped @Nullable Outcome outcome,
        List<Double> yardstick,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String error) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The line of a complete reading. */
    public static Line read(Subject subject, Setting setting, List<Run> runs, Yard yard, @Nullable Boolean warm) {
        return new Line(subject, setting, Outcome.of(subject, runs, yard, warm), rounded(yard.both()), null);
    }

    /** The line of a reading that broke off. */
    public static Line broken(Subject subject, Setting setting, List<Double> yardstick, String error) {
        return new Line(subject, setting, null, rounded(yardstick), error);
    }

    /** The verdict on the reading. */
    @JsonIgnore
    public Verdict verdict() {
        return outcome == null ? Verdict.UNREAD : outcome.verdict();
    }

    /** The line as JSON. */
    public String json() {
        return JSON.writeValueAsString(this);
    }

    private static List<Double> rounded(List<Double> values) {
        return values.stream().map(Counting::rounded).toList();
    }
}
