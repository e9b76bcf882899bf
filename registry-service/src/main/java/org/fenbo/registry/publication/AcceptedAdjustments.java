package org.fenbo.registry.publication;

import org.fenbo.registry.adjustment.Adjustments;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.Revisions.Line;

/** An adjustment covers the change of a duty if it wrote the line of this duty into the draft of the revision. */
public record AcceptedAdjustments(Adjustments adjustments) implements AcceptedChanges {

    @Override
    public boolean cover(int revision, Duty before, Duty after) {
        return adjustments.changedIn(revision).contains(new Line(EntryKind.DUTY, after.code()));
    }
}
