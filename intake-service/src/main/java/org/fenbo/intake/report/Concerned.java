package org.fenbo.intake.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The unit or the person that a tip-off or a complaint is about (被反映对象). Dispatch never orders the matter to them
 * (CASE-21d,e).
 *
 * @param unit code of the unit; null if the report is about no unit
 * @param officer code of the officer; null if the report is about no officer
 */
public record Concerned(@Nullable String unit, @Nullable String officer) {
    static final String UNIT = "concernedUnit";
    static final String OFFICER = "concernedOfficer";

    /** A report that is about no unit and no officer. */
    public static final Concerned NOBODY = new Concerned(null, null);

    /** The codes, by field. */
    Map<String, String> codes() {
        Map<String, String> codes = new LinkedHashMap<>();
        Optional.ofNullable(unit).ifPresent(code -> codes.put(UNIT, code));
        Optional.ofNullable(officer).ifPresent(code -> codes.put(OFFICER, code));
        return codes;
    }
}
