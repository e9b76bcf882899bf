package org.fenbo.registry.adjustment;

import java.util.List;

/**
 * Further cases of the same gap, which were added to an open adjustment (REG-8).
 *
 * @param proposer code of the unit that added the cases; code of the officer if the unit isn't known
 */
public record FurtherCases(String proposer, List<String> cases, String reason) {

    public FurtherCases {
        cases = List.copyOf(cases);
    }
}
