package org.fenbo.registry.admission;

import java.time.Instant;
import java.util.Optional;

/** Finds the list in force. Requests are checked against this list. */
@FunctionalInterface
public interface ListInForce {

    /** The list in force at an instant; empty if no revision was in force. */
    Optional<DutyList> at(Instant instant);
}
