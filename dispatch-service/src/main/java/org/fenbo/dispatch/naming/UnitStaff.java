package org.fenbo.dispatch.naming;

import java.time.Instant;
import java.util.List;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.UnitCode;

/** The people of units. */
public interface UnitStaff {

    /** The handlers of the unit who are on, those who are stationed there included (ORG-9d), sorted by code. */
    List<OfficerId> handlersOn(UnitCode unit, Instant at);

    /** The liaisons of the unit, sorted by code. */
    List<OfficerId> liaisonsOf(UnitCode unit, Instant at);

    /** Who gets an alarm about the unit: its head; the liaisons if the registry names no head who is there. */
    List<OfficerId> leadersOf(UnitCode unit, Instant at);
}
