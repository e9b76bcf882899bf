package org.fenbo.intake.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The matter that is reported, and its place.
 *
 * @param category code of the catalogue; null if no list contains the matter (INT-3)
 * @param area code of its area; null if unknown
 * @param text the reporter's words; may be empty if there is a category
 */
public record Matter(
        Nature nature,
        Urgency urgency,
        @Nullable String category,
        @Nullable String area,
        String text,
        Place place) {

    static final String CATEGORY = "category";
    static final String AREA = "area";

    /** The codes of the category and the area, by field. */
    Map<String, String> codes() {
        Map<String, String> codes = new LinkedHashMap<>();
        Optional.ofNullable(category).ifPresent(code -> codes.put(CATEGORY, code));
        Optional.ofNullable(area).ifPresent(code -> codes.put(AREA, code));
        return codes;
    }

    Matter masked(Masker masker) {
        return new Matter(nature, urgency, category, area, masker.mask(text), place.masked(masker));
    }
}
