package org.fenbo.dispatch.casefile.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.fenbo.dispatch.casefile.Guidance;

/**
 * What the registry shows to those who handle and verify an order.
 *
 * @param power the granted power by which the unit has the order (REG-14b)
 * @param standard the lines of the rectification standard (REG-19b)
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record GuidanceView(Optional<PowerView> power, List<LineView> standard) {

    /** A granted power, and what the department gives the team. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record PowerView(
            String code, String basis, List<String> templates, List<String> cases, Optional<String> training) {}

    /** A line of the rectification standard. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record LineView(
            String code, String title, String state, List<String> steps, List<String> evidence, LimitView limit) {}

    /** How long the rectification may take. */
    public record LimitView(int amount, String unit) {}

    static GuidanceView of(Guidance guidance) {
        return new GuidanceView(
                guidance.power()
                        .map(power -> new PowerView(
                                power.code(), power.basis(), power.templates(), power.cases(), power.training())),
                guidance.standard().stream()
                        .map(line -> new LineView(
                                line.code(),
                                line.title(),
                                line.state(),
                                line.steps(),
                                line.evidence(),
                                new LimitView(line.amount(), line.unit())))
                        .toList());
    }
}
