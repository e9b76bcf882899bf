package org.fenbo.registry.granting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.fenbo.registry.power.GrantedPower;

/** The powers of the list in force. */
@FunctionalInterface
public interface PowersInForce {

    /** The powers in force at an instant; empty if no revision was in force. */
    Optional<Powers> at(Instant at);

    /**
     * The powers of one revision.
     *
     * @param day the day of the instant in the district's zone
     */
    record Powers(LocalDate day, Collection<GrantedPower> all, Places places) {}

    /** Finds the areas below an area. */
    @FunctionalInterface
    interface Places {

        /** Codes of the area and of all areas below it. */
        Set<String> within(String area);
    }
}
