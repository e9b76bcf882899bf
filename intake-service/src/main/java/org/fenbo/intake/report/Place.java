package org.fenbo.intake.report;

import java.util.Objects;
import org.fenbo.backbone.kernel.Masker;
import org.jspecify.annotations.Nullable;

/**
 * The place of a matter, as far as the reporter knows it (INT-5).
 *
 * @param text address or description; empty if none was given
 */
public record Place(String text, Position position) {
    public static final Place UNKNOWN = new Place("", Position.UNKNOWN);

    /** Creates a place from its parts; a part is null if it was not given. */
    public static Place of(@Nullable String text, @Nullable Double longitude, @Nullable Double latitude) {
        return new Place(Objects.requireNonNullElse(text, ""), Position.of(longitude, latitude));
    }

    Place masked(Masker masker) {
        return new Place(masker.mask(text), position);
    }
}
