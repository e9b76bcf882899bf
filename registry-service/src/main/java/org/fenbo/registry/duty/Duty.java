package org.fenbo.registry.duty;

import java.util.Collections;
import java.util.List;
import org.fenbo.registry.coded.Coded;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;

/**
 * A line of the responsibility list (REG-1): for one category, in one area or anywhere.
 *
 * @param title the duty in the list's words
 * @param terms how the list words it
 * @param scope what it covers
 * @param assignment who does it
 * @param drafted whether it was drawn from past cases and not yet written by a person (REG-13)
 */
public record Duty(
        String code, String title, DutyWording terms, DutyScope scope, Assignment assignment, boolean drafted)
        implements Coded {

    /** A duty that holds always and under no heading. */
    public Duty(
            String code,
            String title,
            DutyKind kind,
            String category,
            @Nullable String area,
            Assignment assignment,
            @Nullable String basis,
            boolean drafted) {
        this(
                code,
                title,
                new DutyWording(kind, null, null, basis, Collections.emptySortedMap()),
                new DutyScope(category, area, List.of(), Validity.ALWAYS),
                assignment,
                drafted);
    }

    /** Which of the five kinds it is. */
    public DutyKind kind() {
        return terms.kind();
    }

    /** Code of the category it covers. */
    public String category() {
        return scope.category();
    }

    /** Code of the area it holds in; null means anywhere. */
    public @Nullable String area() {
        return scope.area();
    }

    /** The law or rule it rests on; null when not given. */
    public @Nullable String basis() {
        return terms.basis();
    }
}
