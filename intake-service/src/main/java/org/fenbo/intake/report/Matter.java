package org.fenbo.intake.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.kernel.Masker;
import org.jspecify.annotations.Nullable;

/**
 * The matter that is reported, and its place.
 *
 * @param category code of the catalogue; null if no list contains the matter (INT-3)
 * @param area code of its area; null if unknown
 * @param text the reporter's words; may be empty if there is a category
 * @param categoryNature what the category is about; null if the catalogue does not state it
 * @param concerned the unit or person that the report is about (CASE-21d,e)
 */
public record Matter(
        Nature nature,
        Urgency urgency,
        @Nullable String category,
        @Nullable String area,
        String text,
        Place place,
        @Nullable CategoryNature categoryNature,
        Concerned concerned) {

    static final String CATEGORY = "category";
    static final String AREA = "area";

    /** A matter as its reporter states it. The catalogue adds the nature of the category. */
    public Matter(
            Nature nature,
            Urgency urgency,
            @Nullable String category,
            @Nullable String area,
            String text,
            Place place) {
        this(nature, urgency, category, area, text, place, null, Concerned.NOBODY);
    }

    /** The codes of the category, of the area, and of the unit and person that the report is about, by field. */
    Map<String, String> codes() {
        Map<String, String> codes = new LinkedHashMap<>();
        Optional.ofNullable(category).ifPresent(code -> codes.put(CATEGORY, code));
        Optional.ofNullable(area).ifPresent(code -> codes.put(AREA, code));
        codes.putAll(concerned.codes());
        return codes;
    }

    /** The same matter in another area. */
    Matter in(String other) {
        return new Matter(nature, urgency, category, other, text, place, categoryNature, concerned);
    }

    Matter masked(Masker masker) {
        return new Matter(
                nature, urgency, category, area, masker.mask(text), place.masked(masker), categoryNature, concerned);
    }

    /** The matter with the nature that the catalogue states for its category (REG-11d). */
    Matter about(@Nullable CategoryNature natureOfCategory) {
        return new Matter(nature, urgency, category, area, text, place, natureOfCategory, concerned);
    }

    /** The matter as a report about a unit or a person. */
    public Matter concerning(Concerned whom) {
        return new Matter(nature, urgency, category, area, text, place, categoryNature, whom);
    }
}
