package org.fenbo.registry.adjustment;

import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Page;
import org.jspecify.annotations.Nullable;

/** All adjustments. A change is one transaction: read, decide, append the events, or nothing. */
public interface Adjustments {

    /** An adjustment as of a version of its stream, and the sequence of its last published event. */
    record Current(Adjustment adjustment, long version, long sequence) {}

    /** What to do about an adjustment. */
    @FunctionalInterface
    interface Decision {
        Outcome<List<AdjustmentEvent>> on(Adjustment adjustment);
    }

    /** Takes a new one in. */
    Current propose(AdjustmentEvent.AdjustmentProposed proposed, Actor actor);

    /** Changes one; refused as unknown if there is none of that number. */
    Outcome<Current> change(AdjustmentNumber number, Actor actor, Decision decision);

    Optional<Current> find(AdjustmentNumber number);

    /** What lists show of one. */
    record ListedAdjustment(
            String number,
            Adjustment.Stage stage,
            Cause cause,
            String category,
            @Nullable String area,
            String proposer) {}

    /**
     * Those in a stage, or all.
     *
     * @param proposer only those of this unit; of all if absent
     * @param after the number that the last page ended with; empty for the first page
     */
    Page<ListedAdjustment> list(Adjustment.@Nullable Stage stage, @Nullable String proposer, String after, int limit);

    /**
     * How many there are of each cause: what keeps asking for a better list.
     *
     * @param proposer only those of this unit; of all if absent
     */
    List<CauseCount> counts(@Nullable String proposer);

    record CauseCount(Cause cause, Adjustment.Stage stage, long adjustments) {}
}
