package org.fenbo.registry.enrolment;

import java.time.Duration;
import java.util.List;
import org.fenbo.registry.policy.NumberPolicy;
import org.fenbo.registry.policy.NumberPolicy.Name;
import org.fenbo.registry.revision.Entries;

/**
 * Computes points and stars of members from recorded service (积分, 星级), by the policy {@code service-points} (ORG-8g).
 */
public record ServicePoints(NumberPolicy rule) {
    private static final List<Name> STARS =
            List.of(Name.ONE_STAR, Name.TWO_STARS, Name.THREE_STARS, Name.FOUR_STARS, Name.FIVE_STARS);
    private static final long HOUR = Duration.ofHours(1).toMinutes();

    /** The rule for points and stars in a revision. */
    public static ServicePoints of(Entries entries) {
        return new ServicePoints(NumberPolicy.in(entries.policies(), NumberPolicy.Kind.SERVICE_POINTS));
    }

    /** The points for these services. A part of an hour counts in proportion; points for time are rounded down. */
    public long points(long services, long minutes) {
        return minutes * rule.value(Name.POINTS_PER_HOUR) / HOUR + services * rule.value(Name.POINTS_PER_SERVICE);
    }

    /** The stars for these points, 0 to 5: the highest star whose number of points is reached. */
    public int stars(long points) {
        int stars = 0;
        for (int index = 0; index < STARS.size(); index++) {
            if (points >= rule.value(STARS.get(index))) {
                stars = index + 1;
            }
        }
        return stars;
    }
}
