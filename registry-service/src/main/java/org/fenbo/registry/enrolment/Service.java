package org.fenbo.registry.enrolment;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A period in which a called member served; its end is excluded.
 *
 * @param member code of the member
 * @param organisation code of the organisation that the member came with; null if the member came alone
 */
public record Service(String member, @Nullable String organisation, Instant from, Instant until) {

    /** The length in whole minutes, rounded down. */
    public long minutes() {
        return Duration.between(from, until).toMinutes();
    }

    boolean overlaps(Service other) {
        return member.equals(other.member) && from.isBefore(other.until) && other.from.isBefore(until);
    }
}
