package org.fenbo.intake.registrycopy;

import org.jspecify.annotations.Nullable;

/**
 * A line of a revision.
 *
 * @param body the entry as JSON; absent for kinds that intake doesn't look at, of which only the key is kept
 */
public record RegistryEntry(
        int revision, String kind, String code, @Nullable String body) {
    public static final String AREA = "area";
    public static final String CATEGORY = "category";

    /** Whether intake looks at entries of this kind. */
    public static boolean isOurs(String kind) {
        return kind.equals(AREA) || kind.equals(CATEGORY);
    }
}
