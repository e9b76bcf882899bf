package org.fenbo.registry.duty;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The wording of a duty in the list (REG-1, REG-2).
 *
 * @param list the street's list in which the duty is (REG-17); null if it is in none of the three lists
 * @param service what a public service gives; null if the duty is of another kind
 * @param heading code of its class; null if the list has no headings
 * @param basis the law or rule that the duty is based on; null if not given
 * @param owed what each unit has to do, by the unit's code. This is the fourth of the four clarities (四个明确); the title
 *     gives the task, the assignment gives the lead and the cooperators. For a matter that was taken back, it is how the
 *     department does the work.
 */
public record DutyWording(
        DutyKind kind,
        @Nullable StreetList list,
        @Nullable ServiceType service,
        @Nullable String heading,
        @Nullable String basis,
        SortedMap<String, String> owed) {

    public DutyWording {
        owed = Collections.unmodifiableSortedMap(new TreeMap<>(owed));
    }

    /** The wording of a duty that is in none of the three lists of a street. */
    public DutyWording(
            DutyKind kind,
            @Nullable ServiceType service,
            @Nullable String heading,
            @Nullable String basis,
            SortedMap<String, String> owed) {
        this(kind, null, service, heading, basis, owed);
    }

    /**
     * Whether the lead stays responsible if a work item of another unit fits (REG-17b): in a co-operation each unit does
     * its part under the lead.
     */
    public boolean leadStays() {
        return kind == DutyKind.COOPERATION || superiorLeads();
    }

    /** Whether a superior leads and the street does its part (配合履职, REG-17b). */
    public boolean superiorLeads() {
        return list == StreetList.COOPERATION;
    }

    /** Whether a department took the matter back from the street (REG-17). */
    public boolean isTakenBack() {
        return list == StreetList.TAKEN_BACK;
    }
}
