package org.fenbo.registry.adjustment;

import java.time.Instant;

/** What happens to an adjustment. */
public sealed interface AdjustmentEvent {

    /** When, by the service's clock. */
    Instant at();

    /** A unit or the centre asks for it. */
    record AdjustmentProposed(Proposal proposal, Instant at) implements AdjustmentEvent {}

    /** The command centre has looked at it and brings it before the list's office. */
    record AdjustmentForwarded(String opinion, Instant at) implements AdjustmentEvent {}

    /**
     * The list's office takes it into a draft.
     *
     * @param revision number of the draft
     */
    record AdjustmentAccepted(int revision, String reason, Instant at) implements AdjustmentEvent {}

    /** The centre or the list's office refuses, with the reason. */
    record AdjustmentRefused(String reason, Instant at) implements AdjustmentEvent {}
}
