package org.fenbo.dispatch.routing;

import java.time.Duration;

/**
 * How far deadlines move in the district (CITY-1).
 *
 * @param pauseDays the longest pause of an order, in days (CASE-18c)
 * @param reviewDays after how many days at most a shelved case is reviewed (CASE-18d)
 * @param extensions how often the deadline of an order moves at most (TIME-3f)
 * @param extensionDays by how many working days the deadline moves at most each time (TIME-3f)
 */
public record SuspensionRules(int pauseDays, int reviewDays, int extensions, int extensionDays) {
    /** The rules of a district that has no policy for them. */
    public static final SuspensionRules USUAL = new SuspensionRules(30, 90, 2, 5);

    /** The longest pause of an order. */
    public Duration longestPause() {
        return Duration.ofDays(pauseDays);
    }

    /** The longest time until the review of a shelved case. */
    public Duration longestShelving() {
        return Duration.ofDays(reviewDays);
    }
}
