package org.fenbo.registry.adjustment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param category code of the matter
 * @param area code of the area it is about; null is anywhere
 * @param proposedUnit code of the unit that should answer for it; null leaves that open
 * @param cases numbers of the cases that show it
 * @param reason why, in words
 * @param proposer code of the unit that asks
 */
public record Proposal(
        AdjustmentNumber number,
        Cause cause,
        Level level,
        String category,
        @Nullable String area,
        @Nullable String proposedUnit,
        List<String> cases,
        String reason,
        String proposer) {

    public Proposal {
        cases = List.copyOf(cases);
    }
}
