package org.fenbo.registry.roster;

import java.time.LocalDate;
import java.util.List;

/**
 * A day on which an officer doesn't work as the week says: the shifts that begin on it are these. A night that began the
 * day before goes on into it.
 *
 * @param hours the shifts that begin on it; none is a day off (leave)
 * @param reason why, in words
 */
public record SpecialDay(LocalDate day, List<Shift> hours, String reason) {

    public SpecialDay {
        hours = List.copyOf(hours);
    }
}
