package org.fenbo.registry.pastcase;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What this service has read about a case from events.
 *
 * @param category code of its category; null if the case has no category
 * @param area code of its area; null if not known
 * @param channel the channel of its report, such as {@code HOTLINE}; null if not known
 * @param nature consultation, complaint and so on; null if not known
 * @param filedAt when its report was received
 * @param point the place of the case; null if not known
 */
public record PastCase(
        String number,
        @Nullable String category,
        @Nullable String area,
        @Nullable String channel,
        @Nullable String nature,
        Instant filedAt,
        @Nullable Point point) {

    /**
     * A point on the map.
     *
     * @param longitude in degrees east (WGS 84)
     * @param latitude in degrees north
     */
    public record Point(double longitude, double latitude) {}

    /** The known facts other than category and area, by the names that conditions use. */
    public Map<String, String> facts() {
        Map<String, String> facts = new HashMap<>();
        if (channel != null) {
            facts.put("channel", channel);
        }
        if (nature != null) {
            facts.put("nature", nature);
        }
        return facts;
    }
}
