package org.fenbo.registry.enrolment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * With which community, and when.
 *
 * @param community code of the community
 * @param from the first day
 * @param left the first day on which it doesn't hold any more; null while nobody has left
 */
public record Enrolled(
        String community, LocalDate from, @Nullable LocalDate left) {

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && (left == null || day.isBefore(left));
    }

    Enrolled leftOn(LocalDate day) {
        return new Enrolled(community, from, day);
    }
}
