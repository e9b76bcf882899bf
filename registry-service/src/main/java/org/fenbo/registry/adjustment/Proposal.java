package org.fenbo.registry.adjustment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a proposer asks for.
 *
 * @param category code of the matter
 * @param area code of the area it is about; null is anywhere
 * @param proposedUnit code of the unit that should answer for it; null if this is left open
 * @param cases numbers of the cases that are evidence; empty if there are none
 * @param reason why, in words
 * @param proposer code of the unit that proposes it; code of the officer if their unit isn't known
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
