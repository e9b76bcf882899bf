package org.fenbo.registry.openlist;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A duty of the public list, with names next to the codes. It names units, never the people who work there.
 *
 * @param code of the duty
 * @param kind kind of the duty, in Chinese
 * @param area where it applies; null means the whole district
 * @param lead the responsible unit; null if a person decides each case
 * @param others cooperating units, or the units that a person chooses from
 * @param basis the law or rule that the duty is based on; null if not given
 */
public record OpenDuty(
        String code,
        String title,
        String kind,
        Named category,
        @Nullable Named area,
        @Nullable Named lead,
        List<Named> others,
        @Nullable String basis) {

    /** A code with its name. */
    public record Named(String code, String name) {}

    /**
     * Whether a word occurs in the code or title, or in the name of the category, the area or a unit. Upper and lower
     * case make no difference.
     */
    boolean speaksOf(String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return words().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private Stream<String> words() {
        return Stream.of(
                        Stream.of(code, title, category.name(), category.code()),
                        Stream.ofNullable(area).map(Named::name),
                        Stream.ofNullable(lead).map(Named::name),
                        others.stream().map(Named::name))
                .flatMap(texts -> texts);
    }
}
