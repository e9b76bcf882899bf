package org.fenbo.registry.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who leads a unit, and what the unit works with (ORG-3). A squad (综合治理中队) is led by the Party secretary of the
 * community.
 *
 * @param head code of the officer who leads the unit; null if not given
 * @param deputy code of the officer who represents the head; null if not given
 * @param equipment what the unit works with, in words
 */
public record Team(@Nullable String head, @Nullable String deputy, List<String> equipment) {

    /** A unit of which neither head nor equipment is recorded. */
    public static final Team NONE = new Team(null, null, List.of());

    public Team {
        equipment = List.copyOf(equipment);
    }
}
