package org.fenbo.registry.duty;

import java.util.Collections;
import java.util.List;
import org.fenbo.registry.coded.Coded;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;

/**
 * A line of the responsibility list (REG-1): it covers no, one or several categories, in one area or anywhere.
 *
 * @param title the text of the duty in the list
 * @param terms its kind, heading, basis and other wording in the list
 * @param scope the categories, area, conditions and days that it covers
 * @param assignment who handles its matters
 * @param drafted true if it was drafted from past cases and no person has rewritten it yet (REG-13)
 * @param past the past cases from which it was drafted; null if a person wrote it
 */
public record Duty(
        String code,
        String title,
        DutyWording terms,
        DutyScope scope,
        Assignment assignment,
        boolean drafted,
        @Nullable PastShare past)
        implements Coded {

    /**
     * The past cases behind a drafted line (REG-13b).
     *
     * @param cases number of the line's cases
     * @param share the share of these cases that the most frequent unit handled in the end, from 0 to 1
     */
    public record PastShare(int cases, double share) {}

    /** A duty that keeps no number of past cases. */
    public Duty(String code, String title, DutyWording terms, DutyScope scope, Assignment assignment, boolean drafted) {
        this(code, title, terms, scope, assignment, drafted, null);
    }

    /** A duty without heading and conditions that is always valid. */
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

    /** The code of the duty that is drafted from the past cases of a category in an area. */
    public static String codeOfPast(String category, @Nullable String area) {
        return area == null ? "PAST-" + category : "PAST-" + category + "." + area;
    }

    /** Whether the code is the code of a duty that was drafted from past cases. */
    public boolean hasCodeOfPast() {
        return categories().size() == 1 && code.equals(codeOfPast(categories().getFirst(), area()));
    }

    /** The duty with each unit named once, for the case that two of its units have become one unit. */
    public Duty withEachUnitOnce() {
        return new Duty(code, title, terms, scope, assignment.eachOnce(), drafted, past);
    }

    /** The kind of the duty. */
    public DutyKind kind() {
        return terms.kind();
    }

    /** Codes of the categories it covers; may be empty. */
    public List<String> categories() {
        return scope.categories();
    }

    /** Code of the area it covers; null is anywhere. */
    public @Nullable String area() {
        return scope.area();
    }

    /** The law or rule that the duty is based on; null if not given. */
    public @Nullable String basis() {
        return terms.basis();
    }
}
