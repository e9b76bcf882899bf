package org.fenbo.dispatch.routing;

import java.time.InstantSource;
import org.fenbo.dispatch.casefile.CaseEvent.CaseQueued;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.casefile.Verdict;

/** A person of a centre puts a queued case on a unit (派单). What no duty covers goes by first contact (CASE-4). */
public final class DispatchCase {
    private final InstantSource clock;

    public DispatchCase(InstantSource clock) {
        this.clock = clock;
    }

    public Verdict toUnit(UnitCode unit, OfficerId dispatcher, String reason, CaseFile file) {
        CaseQueued queued = file.queued();
        boolean firstContact = queued != null && queued.ground() == QueueGround.FIRST_CONTACT;
        Responsibility responsibility = firstContact
                ? new Responsibility.ByFirstContact(dispatcher, reason)
                : new Responsibility.ByDecision(dispatcher, reason);
        return file.dispatchTo(unit, responsibility, clock.instant());
    }
}
