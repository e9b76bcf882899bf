package org.fenbo.registry.standard;

import java.util.List;
import java.util.Objects;
import org.fenbo.registry.catalogue.TimeLimit;
import org.fenbo.registry.coded.Coded;
import org.fenbo.registry.validity.Validity;

/**
 * A line of the rectification standard (整治标准, REG-19). A hazard has one or more lines, so that each line can be
 * checked on its own.
 *
 * @param title what the line is about
 * @param category code of the category of the hazard; the categories below it have the line too
 * @param state the required state after the rectification
 * @param steps what has to be done, in this order
 * @param evidence what proves the required state
 * @param limit how long the rectification may take
 */
public record Standard(
        String code,
        String title,
        String category,
        String state,
        List<String> steps,
        List<String> evidence,
        TimeLimit limit,
        Validity validity)
        implements Coded {

    public Standard {
        steps = List.copyOf(steps);
        evidence = List.copyOf(evidence);
    }

    /** Whether both are the same line of a hazard on some day. */
    public boolean repeats(Standard other) {
        return Objects.equals(category, other.category)
                && Objects.equals(title, other.title)
                && validity.meets(other.validity);
    }
}
