package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.util.Set;

/** The district's policy how far collecting and handling are apart (CASE-6a). */
public interface Separations {

    /** The rule for the matter, by the revision in force at the instant. */
    Separation separation(Matter matter, Instant at);

    /**
     * The units that the person works for: the unit that the person belongs to, and the units where the person is
     * stationed. Empty if the revision in force at the instant doesn't list the person.
     */
    Set<UnitCode> unitsOf(OfficerId person, Instant at);
}
