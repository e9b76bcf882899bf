package org.fenbo.intake.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is the matter, and where.
 *
 * @param category code of the catalogue; absent when the matter is on no list (INT-3)
 * @param area code of its area, if known
 * @param text the reporter's words; may be empty when the category is enough
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

    /** The codes that it names, by field. */
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
