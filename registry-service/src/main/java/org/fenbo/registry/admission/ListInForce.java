package org.fenbo.registry.admission;

import java.time.Instant;
import java.util.Optional;

/** The list that is in force: requests are checked against it. */
@FunctionalInterface
public interface ListInForce {

    /** The list in force at an instant; empty when no revision was. */
    Optional<DutyList> at(Instant instant);
}
