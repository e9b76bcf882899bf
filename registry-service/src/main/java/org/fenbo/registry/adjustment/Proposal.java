package org.fenbo.registry.adjustment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a proposer asks for.
 *
 * @param level what the proposal wants to change
 * @param matter the matter that the proposal is about
 * @param line the changed line, if the proposer writes it; null if the offices that decide write it
 * @param cases numbers of the cases that are evidence; empty if there are none
 * @param reason the reason, in words
 * @param proposer code of the unit that makes the proposal; code of the officer if the unit isn't known
 */
public record Proposal(
        AdjustmentNumber number,
        Cause cause,
        Level level,
        Matter matter,
        @Nullable ChangedLine line,
        List<String> cases,
        String reason,
        String proposer) {

    public Proposal {
        cases = List.copyOf(cases);
    }

    /**
     * The matter of a proposal.
     *
     * @param category code of the category; null if the proposal is about a line without a category, for example about
     *     a heading
     * @param area code of the area; null is anywhere
     * @param proposedUnit code of the unit that should answer for the matter; null if the proposal leaves this open
     */
    public record Matter(
            @Nullable String category,
            @Nullable String area,
            @Nullable String proposedUnit) {}

    /** The gap that the cases show; null if the proposal doesn't come from cases or has no category. */
    public @Nullable Gap gap() {
        return cause.comesFromCases() && matter.category() != null
                ? new Gap(level, matter.category(), matter.area())
                : null;
    }

    /** A gap of the list: further cases of the same gap are added to the open adjustment (REG-8). */
    public record Gap(
            Level level, String category, @Nullable String area) {}
}
