package org.fenbo.dispatch.suggestion;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The facts by which cases are similar (CASE-3): the place in the catalogue (type &gt; main type &gt; category, the
 * leaf), the street and the community, and the channel. An empty text means that the fact is unknown; the ranking skips
 * each level that needs this fact.
 */
public record Similarity(
        String type, String mainType, String category, String street, String community, String channel) {

    /** Like the constructor; null means that the fact is unknown. */
    public static Similarity of(
            @Nullable String type,
            @Nullable String mainType,
            @Nullable String category,
            @Nullable String street,
            @Nullable String community,
            @Nullable String channel) {
        return new Similarity(
                known(type), known(mainType), known(category), known(street), known(community), known(channel));
    }

    private static String known(@Nullable String fact) {
        return Objects.requireNonNullElse(fact, "");
    }
}
