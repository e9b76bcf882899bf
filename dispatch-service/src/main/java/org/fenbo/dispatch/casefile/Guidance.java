package org.fenbo.dispatch.casefile;

import java.util.List;
import java.util.Optional;

/**
 * What the registry shows to those who handle and verify an order.
 *
 * @param power what the department gives the team that exercises its power (REG-14b); empty if the unit has the order
 *     by its own duty
 * @param standard the lines of the rectification standard for the category (REG-19b)
 */
public record Guidance(Optional<Power> power, List<Line> standard) {
    /** No guidance. */
    public static final Guidance NONE = new Guidance(Optional.empty(), List.of());

    public Guidance {
        standard = List.copyOf(standard);
    }

    /**
     * A granted power (赋权事项).
     *
     * @param basis the law or rule that allows the grant
     * @param templates names of the documents that the grantor supplies (执法文书式样)
     * @param cases sample cases (案例)
     * @param training which training the team had; empty if not stated
     */
    public record Power(
            String code, String basis, List<String> templates, List<String> cases, Optional<String> training) {
        public Power {
            templates = List.copyOf(templates);
            cases = List.copyOf(cases);
        }
    }

    /**
     * A line of the rectification standard (整治标准).
     *
     * @param state the required state
     * @param steps what has to be done, in this order
     * @param evidence what proves the state
     * @param amount how long the rectification may take, in units
     * @param unit the unit of time, as the registry names it
     */
    public record Line(
            String code,
            String title,
            String state,
            List<String> steps,
            List<String> evidence,
            int amount,
            String unit) {
        public Line {
            steps = List.copyOf(steps);
            evidence = List.copyOf(evidence);
        }
    }
}
