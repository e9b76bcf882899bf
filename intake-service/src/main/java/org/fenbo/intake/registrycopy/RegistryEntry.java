package org.fenbo.intake.registrycopy;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a revision.
 *
 * @param body the entry as JSON; null if intake doesn't use this kind: intake then needs only the key, for the digest
 */
public record RegistryEntry(
        int revision, String kind, String code, @Nullable String body) {
    public static final String AREA = "area";
    public static final String CATEGORY = "category";

    /** Whether intake uses entries of this kind. */
    public static boolean isOurs(String kind) {
        return kind.equals(AREA) || kind.equals(CATEGORY);
    }
}
