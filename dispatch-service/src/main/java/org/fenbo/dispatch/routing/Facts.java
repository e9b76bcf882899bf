package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;

/**
 * The facts of a matter that conditions of duties may use, apart from category and area (REG-4).
 *
 * @param at the time for which the registry is asked
 * @param values the values of the facts, by name, for example {@code channel}
 */
public record Facts(Instant at, Map<String, String> values) {

    public Facts {
        values = Map.copyOf(values);
    }

    /** The local time in a zone. */
    LocalDateTime in(ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone);
    }
}
