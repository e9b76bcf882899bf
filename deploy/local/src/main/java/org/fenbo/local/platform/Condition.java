package org.fenbo.local.platform;

import java.util.List;

/**
 * The condition of the whole platform.
 *
 * @param states the state of each part
 * @param findings everything that is stopped, the worst first
 */
public record Condition(List<PartState> states, List<Finding> findings) {

    /** Whether everything can be used and nothing is stopped. */
    public boolean good() {
        return findings.isEmpty() && states.stream().allMatch(PartState::ready);
    }
}
