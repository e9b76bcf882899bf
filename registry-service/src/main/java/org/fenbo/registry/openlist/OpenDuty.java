package org.fenbo.registry.openlist;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list in words. It names units, never the people who work there.
 *
 * @param code of the duty
 * @param kind kind of the duty, in Chinese
 * @param area where it applies; null means the whole district
 * @param lead the unit that is responsible; null where a person decides each case
 * @param others co-operating units, or the units that a person chooses from
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

    /** A code with its name. */
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
