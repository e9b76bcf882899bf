package org.fenbo.registry.admission;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the ledger of any day (REG-9h). */
@FunctionalInterface
public interface Ledgers {

    /**
     * The ledger of a day, by the revision in force at the end of the day. For today, the revision in force now counts.
     *
     * @param day the day; null is today
     * @return empty if no revision was in force
     */
    Optional<Ledger> on(@Nullable LocalDate day);
}
