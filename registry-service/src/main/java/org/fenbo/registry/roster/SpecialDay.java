package org.fenbo.registry.roster;

import java.time.LocalDate;
import java.util.List;

/**
 * A day on which an officer doesn't work by the week: these shifts begin on it. A night shift of the day before still
 * ends on it.
 *
 * @param hours the shifts that begin on it; none is a day off (leave)
 * @param reason why, in words
 */
public record SpecialDay(LocalDate day, List<Shift> hours, String reason) {

    public SpecialDay {
        hours = List.copyOf(hours);
    }
}
