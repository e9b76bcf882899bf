package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;

/**
 * What is known of a matter beyond its category and area (REG-4).
 *
 * @param at when it is asked about
 * @param values by name, such as {@code channel}
 */
public record Facts(Instant at, Map<String, String> values) {

    public Facts {
        values = Map.copyOf(values);
    }

    /** The clock on the wall of a zone. */
    LocalDateTime in(ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone);
    }
}
