package org.fenbo.registry.publication;

import org.fenbo.registry.adjustment.Adjustments;
import org.fenbo.registry.adjustment.Proposal;
import org.fenbo.registry.duty.Duty;

/** An adjustment covers the change of a duty if it was accepted for one of the duty's categories, in the duty's area. */
public record AcceptedAdjustments(Adjustments adjustments) implements AcceptedChanges {

    @Override
    public boolean cover(int revision, Duty before, Duty after) {
        return adjustments.acceptedInto(revision).stream()
                .anyMatch(proposal -> isAbout(proposal, before) || isAbout(proposal, after));
    }

    private static boolean isAbout(Proposal proposal, Duty duty) {
        return duty.categories().contains(proposal.category())
                && (proposal.area() == null || proposal.area().equals(duty.area()));
    }
}
