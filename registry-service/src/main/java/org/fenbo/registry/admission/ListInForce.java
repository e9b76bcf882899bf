package org.fenbo.registry.admission;

import java.time.Instant;
import java.util.Optional;

/** Finds the list in force, against which requests are checked. */
@FunctionalInterface
public interface ListInForce {

    /** The list in force at an instant; empty if no revision was in force. */
    Optional<DutyList> at(Instant instant);
}
