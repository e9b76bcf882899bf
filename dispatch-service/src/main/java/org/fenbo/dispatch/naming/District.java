package org.fenbo.dispatch.naming;

import java.time.Instant;
import java.util.Optional;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.GridStaff;

/** What the revision in force at an instant states about people and the district's choices. */
public interface District {
    /** The number of the revision; 0 if none is in force. */
    int revision(Instant at);

    /** The persons of the revision, with the zone of the district. */
    GridStaff staff(Instant at);

    /** Who leads the unit; empty if the revision names nobody. */
    Optional<OfficerId> headOf(UnitCode unit, Instant at);

    /** Whether the platform names persons for orders (ORG-9d). */
    boolean namesAutomatically(Instant at);

    /** Who is out until a later instant than this one is out for long, if the absence begins now (ORG-9f). */
    Instant shortAbsence(Instant at);
}
