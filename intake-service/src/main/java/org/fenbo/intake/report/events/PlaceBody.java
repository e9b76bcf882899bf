package org.fenbo.intake.report.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.fenbo.intake.report.Place;
import org.fenbo.intake.report.Position;
import org.jspecify.annotations.Nullable;

/** A place in an event; parts that were not given are absent. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record PlaceBody(
        @Nullable String text,
        @Nullable Double longitude,
        @Nullable Double latitude) {

    static PlaceBody of(Place place) {
        return switch (place.position()) {
            case Position.Degrees(var longitude, var latitude) -> new PlaceBody(place.text(), longitude, latitude);
            case Position.Unknown unknown -> new PlaceBody(place.text(), null, null);
            case Position.Half half -> new PlaceBody(place.text(), null, null);
        };
    }

    static Place place(@Nullable PlaceBody body) {
        return Optional.ofNullable(body)
                .map(given -> Place.of(given.text, given.longitude, given.latitude))
                .orElse(Place.UNKNOWN);
    }
}
