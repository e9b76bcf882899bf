package org.fenbo.registry.admission;

import java.time.Instant;
import java.util.Optional;

/** The ledger of the list that is in force. */
@FunctionalInterface
public interface Ledgers {

    /** The ledger in force at an instant; empty when no revision was. */
    Optional<Ledger> at(Instant instant);
}
