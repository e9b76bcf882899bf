package org.fenbo.registry.duty;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The wording of a duty in the list (REG-1, REG-2).
 *
 * @param service what a public service gives; null if the duty is of another kind
 * @param heading code of its class; null if the list has no headings
 * @param basis the law or rule that the duty is based on; null if not given
 * @param owed what each unit has to do, by the unit's code. This is the fourth of the four clarities (四个明确); the title
 *     gives the task, the assignment gives the lead and the cooperators.
 */
public record DutyWording(
        DutyKind kind,
        @Nullable ServiceType service,
        @Nullable String heading,
        @Nullable String basis,
        SortedMap<String, String> owed) {

    public DutyWording {
        owed = Collections.unmodifiableSortedMap(new TreeMap<>(owed));
    }
}
