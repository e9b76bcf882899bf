package org.fenbo.registry.duty;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the list words a duty (REG-1, REG-2).
 *
 * @param service what a public service gives; null for other kinds
 * @param heading code of its class; null when the list has no headings
 * @param basis the law or rule it rests on; null when not given
 * @param owed what each unit owes, by the unit's code: the fourth of the four clarities (四个明确); the title is the task,
 * the assignment names lead and co-operators
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
