package org.fenbo.registry.adjustment;

import java.time.Instant;
import org.fenbo.registry.revision.Revisions.Line;
import org.jspecify.annotations.Nullable;

/** An event of an adjustment. */
public sealed interface AdjustmentEvent {

    /** The instant of the event by the service's clock. */
    Instant at();

    /** A unit, a dispatcher or a keeper proposed the adjustment. */
    record AdjustmentProposed(Proposal proposal, Instant at) implements AdjustmentEvent {}

    /** Further cases of the same gap were added. */
    record AdjustmentSupported(FurtherCases further, Instant at) implements AdjustmentEvent {}

    /** The command centre forwarded the adjustment with an opinion. */
    record AdjustmentForwarded(String opinion, Instant at) implements AdjustmentEvent {}

    /** One of the two offices consented; nothing changes yet. */
    record AdjustmentConsented(Consent consent, Instant at) implements AdjustmentEvent {}

    /**
     * The other office consented too, and the changed line is in a draft.
     *
     * @param revision number of the draft
     * @param line the line that changed; null in events of earlier versions, which named only the draft
     * @param officer code of the officer who consented last; null in events of earlier versions
     */
    record AdjustmentAccepted(
            int revision,
            String reason,
            @Nullable Line line,
            @Nullable String officer,
            Instant at) implements AdjustmentEvent {}

    /** The command centre or the list's office refused the adjustment, with a reason. */
    record AdjustmentRefused(String reason, Instant at) implements AdjustmentEvent {}

    /** The proposer withdrew the adjustment. */
    record AdjustmentWithdrawn(String reason, Instant at) implements AdjustmentEvent {}
}
