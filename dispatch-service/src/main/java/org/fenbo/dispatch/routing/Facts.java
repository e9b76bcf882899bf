package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.fenbo.dispatch.casefile.Matter;

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

    /** What is known about the matter of a case. */
    public static Facts of(Matter matter, Instant at) {
        return new Facts(at, Map.of("channel", matter.channel(), "nature", matter.nature()));
    }

    /** The local time in a zone. */
    LocalDateTime in(ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone);
    }
}
