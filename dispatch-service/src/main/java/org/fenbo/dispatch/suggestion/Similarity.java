package org.fenbo.dispatch.suggestion;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a case by which it is like another (CASE-3): its place in the catalogue (type &gt; main type &gt;
 * category, the leaf), where it is, and by which channel it came. An empty text means that the fact isn't known; levels
 * of likeness that would need it are then left out.
 */
public record Similarity(
        String type, String mainType, String category, String street, String community, String channel) {

    /** As the constructor, with {@code null} read as not known. */
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
