package org.fenbo.registry.admission;

import org.fenbo.registry.coded.Coded;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;

/**
 * Permission to put a matter on a unit of the tier below (准入): REG-9.
 *
 * @param category code of the matter
 * @param area code of the area that the admission covers; null is anywhere
 * @param unit code of the unit that receives the matter
 * @param threshold the tier that receives the matter
 * @param drafted whether the admission was drafted from past cases, and no approver has confirmed it
 * @param support number of past cases that the unit handled in the end; 0 if a person wrote the admission
 * @param validity the days on which the matter may be put on the unit
 */
public record Admission(
        String code,
        String category,
        @Nullable String area,
        String unit,
        Threshold threshold,
        boolean drafted,
        int support,
        Validity validity)
        implements Coded {

    /** This admission after an approver has confirmed it. */
    public Admission confirmed() {
        return new Admission(code, category, area, unit, threshold, false, support, validity);
    }

    /** An admission that is always valid. */
    public Admission(
            String code,
            String category,
            @Nullable String area,
            String unit,
            Threshold threshold,
            boolean drafted,
            int support) {
        this(code, category, area, unit, threshold, drafted, support, Validity.ALWAYS);
    }
}
