package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.fenbo.dispatch.casefile.Matter;

/**
 * The facts of a matter that conditions of duties may use, apart from category and area (REG-4).
 *
 * @param at the time for which the registry is asked
 * @param values the values of the facts, by name, for example {@code channel}
 */
public record Facts(Instant at, Map<String, String> values) {

    /** Facts that come from the report only. */
    private static final Set<String> OF_REPORT = Set.of("channel", "nature", "component");

    /** The name of the fact with the code of the component that the matter is about (REG-16). */
    private static final String COMPONENT = "component";

    public Facts {
        values = Map.copyOf(values);
    }

    /** What is known about the matter of a case. */
    public static Facts of(Matter matter, Instant at) {
        Map<String, String> known = new HashMap<>(matter.stated());
        known.putAll(ofReport(matter));
        return new Facts(at, known);
    }

    /** What the report itself states, without the facts that dispatchers stated later. */
    static Facts ofReport(Matter matter, Instant at) {
        return new Facts(at, ofReport(matter));
    }

    private static Map<String, String> ofReport(Matter matter) {
        Map<String, String> known = new HashMap<>(Map.of("channel", matter.channel(), "nature", matter.nature()));
        if (matter.component() != null) {
            known.put(COMPONENT, matter.component());
        }
        return known;
    }

    /** Whether a dispatcher may state the fact (CASE-2j). Some facts come from the report only. */
    static boolean mayBeStated(String fact) {
        return !OF_REPORT.contains(fact);
    }

    /** The code of the component; empty if the matter is about none. */
    String component() {
        return values.getOrDefault(COMPONENT, "");
    }

    /** The local time in a zone. */
    LocalDateTime in(ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone);
    }
}
