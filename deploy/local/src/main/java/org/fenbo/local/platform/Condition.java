package org.fenbo.local.platform;

import java.util.List;

/**
 * How the whole platform fares.
 *
 * @param states of each part
 * @param findings everything that stands still, the worst first
 */
public record Condition(List<PartState> states, List<Finding> findings) {

    /** Whether everything can be used and nothing stands still. */
    public boolean good() {
        return findings.isEmpty() && states.stream().allMatch(PartState::ready);
    }
}
