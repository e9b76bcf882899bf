package org.fenbo.registry.adjustment;

import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Page;
import org.jspecify.annotations.Nullable;

/**
 * All adjustments. Each change is one transaction, which reads the adjustment, decides, and appends all events or none.
 */
public interface Adjustments {

    /**
     * An adjustment with its present state.
     *
     * @param version the version of its stream
     * @param sequence the sequence of its last published event
     */
    record Current(Adjustment adjustment, long version, long sequence) {}

    /** Decides how an adjustment changes, and returns events or a refusal. */
    @FunctionalInterface
    interface Decision {
        Outcome<List<AdjustmentEvent>> on(Adjustment adjustment);
    }

    /** Begins a new adjustment. */
    Current propose(AdjustmentEvent.AdjustmentProposed proposed, Actor actor);

    /** Changes an adjustment; refused as unknown if no adjustment has this number. */
    Outcome<Current> change(AdjustmentNumber number, Actor actor, Decision decision);

    Optional<Current> find(AdjustmentNumber number);

    /** An adjustment as lists show it. */
    record ListedAdjustment(
            String number,
            Adjustment.Stage stage,
            Cause cause,
            String category,
            @Nullable String area,
            String proposer) {}

    /**
     * A page of adjustments, sorted by number.
     *
     * @param stage only adjustments in this stage; null is any
     * @param proposer only adjustments of this proposer; null is any
     * @param after number of the last adjustment on the previous page; empty for the first page
     * @param limit how many adjustments at most
     */
    Page<ListedAdjustment> list(Adjustment.@Nullable Stage stage, @Nullable String proposer, String after, int limit);

    /**
     * How many adjustments each cause has in each stage. The counts show which causes change the responsibility
     * list.
     *
     * @param proposer only adjustments of this proposer; null is any
     */
    List<CauseCount> counts(@Nullable String proposer);

    /** The proposals that were accepted into a revision. */
    List<Proposal> acceptedInto(int revision);

    record CauseCount(Cause cause, Adjustment.Stage stage, long adjustments) {}
}
