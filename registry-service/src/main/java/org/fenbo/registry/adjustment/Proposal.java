package org.fenbo.registry.adjustment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a proposer asks for.
 *
 * @param category code of the matter
 * @param area code of the area of the matter; null is anywhere
 * @param proposedUnit code of the unit that should answer for the matter; null if the proposal leaves this open
 * @param cases numbers of the cases that are evidence; empty if there are none
 * @param reason the reason, in words
 * @param proposer code of the unit that makes the proposal; code of the officer if the unit isn't known
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
