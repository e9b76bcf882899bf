package org.fenbo.registry.openlist;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list in words. It names units, never the people who work there.
 *
 * @param code of the duty
 * @param kind what kind of duty it is, in Chinese
 * @param area where it holds; null is everywhere in the district
 * @param lead who answers for it; null where people decide case by case
 * @param others who helps, or the units that a person chooses from
 * @param basis the law or rule it rests on
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

    /** Something with its code and its name. */
    public record Named(String code, String name) {}

    /** Whether a word occurs in its subject or in the name of its lead. */
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
