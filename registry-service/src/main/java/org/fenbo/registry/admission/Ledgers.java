package org.fenbo.registry.admission;

import java.time.Instant;
import java.util.Optional;

/** Finds the ledger of the list in force. */
@FunctionalInterface
public interface Ledgers {

    /** The ledger in force at an instant; empty if no revision was in force. */
    Optional<Ledger> at(Instant instant);
}
