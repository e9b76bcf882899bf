package org.fenbo.registry.pastcase;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What this service has read about a case from events.
 *
 * @param category code of its category; null if the case has no category
 * @param area code of its area; null if the area is unknown
 * @param channel the channel of its report, such as {@code HOTLINE}; null if the channel is unknown
 * @param nature the nature of its report, such as a consultation or a complaint; null if the nature is unknown
 * @param filedAt when its report was received
 * @param point the place of the case; null if the place is unknown
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

    /** The known facts except category and area. The names of the facts are the same as in conditions. */
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
