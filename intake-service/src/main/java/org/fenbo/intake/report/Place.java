package org.fenbo.intake.report;

import org.jspecify.annotations.Nullable;

/**
 * Where it is, as far as the reporter said (INT-5).
 *
 * @param text address or description
 * @param longitude degrees, WGS 84; given together with the latitude
 * @param latitude degrees, WGS 84
 */
public record Place(
        @Nullable String text,
        @Nullable Double longitude,
        @Nullable Double latitude) {
    public static final Place UNKNOWN = new Place(null, null, null);

    /** False when one coordinate lacks the other, or lies outside the globe. */
    public boolean isSound() {
        if (longitude == null || latitude == null) {
            return longitude == null && latitude == null;
        }
        return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
    }

    Place masked(Masker masker) {
        return text == null ? this : new Place(masker.mask(text), longitude, latitude);
    }
}
