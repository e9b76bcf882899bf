package org.fenbo.registry.roster;

import java.time.LocalDate;
import java.util.List;

/**
 * A day on which an officer's week doesn't apply: other shifts begin on this day, or no shift begins. A night shift of
 * the day before still ends on this day.
 *
 * @param hours the shifts that begin on the day; empty if the officer is on leave
 * @param reason why the day differs from the week
 */
public record SpecialDay(LocalDate day, List<Shift> hours, String reason) {

    public SpecialDay {
        hours = List.copyOf(hours);
    }
}
