package org.fenbo.registry.adjustment;

import java.time.Instant;

/** An event of an adjustment. */
public sealed interface AdjustmentEvent {

    /** The instant of the event by the service's clock. */
    Instant at();

    /** A unit or the command centre proposed the adjustment. */
    record AdjustmentProposed(Proposal proposal, Instant at) implements AdjustmentEvent {}

    /** The command centre forwarded the adjustment to the list's office with an opinion. */
    record AdjustmentForwarded(String opinion, Instant at) implements AdjustmentEvent {}

    /**
     * The list's office accepted the adjustment into a draft.
     *
     * @param revision number of the draft
     */
    record AdjustmentAccepted(int revision, String reason, Instant at) implements AdjustmentEvent {}

    /** The command centre or the list's office refused the adjustment, with a reason. */
    record AdjustmentRefused(String reason, Instant at) implements AdjustmentEvent {}
}
