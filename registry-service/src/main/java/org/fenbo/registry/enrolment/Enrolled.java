package org.fenbo.registry.enrolment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The community and the days of an enrolment.
 *
 * @param community code of the community
 * @param from the first day
 * @param left the first day after the end of the enrolment; null while the enrolment lasts
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
