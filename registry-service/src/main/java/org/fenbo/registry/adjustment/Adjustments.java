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

    /**
     * The open adjustment about a gap; empty if there is none. Until the end of the caller's transaction no other
     * transaction can open an adjustment about this gap.
     */
    Optional<AdjustmentNumber> openAbout(Proposal.Gap gap);

    /**
     * An adjustment as lists show it.
     *
     * @param revision number of the draft that took in the changed line; null if none did
     */
    record ListedAdjustment(
            String number,
            Adjustment.Stage stage,
            Cause cause,
            Level level,
            @Nullable String category,
            @Nullable String area,
            @Nullable String proposedUnit,
            String proposer,
            @Nullable Integer revision) {}

    /**
     * Which adjustments a list shows; null is any.
     *
     * @param unit only adjustments that this unit proposed or supported, or that propose this unit
     * @param revision only adjustments whose line is in this draft
     * @param seenBy only adjustments that this unit proposed or supported
     */
    record Filter(
            Adjustment.@Nullable Stage stage,
            @Nullable Cause cause,
            @Nullable String unit,
            @Nullable String category,
            @Nullable Integer revision,
            @Nullable String seenBy) {}

    /**
     * A page of adjustments, sorted by number.
     *
     * @param after number of the last adjustment on the previous page; empty for the first page
     * @param limit how many adjustments at most
     */
    Page<ListedAdjustment> list(Filter filter, String after, int limit);

    /**
     * How many adjustments each cause has in each stage. The counts show which causes change the responsibility
     * list.
     *
     * @param seenBy only adjustments that this unit proposed or supported; null is any
     */
    List<CauseCount> counts(@Nullable String seenBy);

    /** The lines that accepted adjustments changed in the draft of a revision, as they were decided. */
    List<ChangedLine> changedIn(int revision);

    record CauseCount(Cause cause, Adjustment.Stage stage, long adjustments) {}
}
