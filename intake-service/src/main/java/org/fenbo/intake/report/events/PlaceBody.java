package org.fenbo.intake.report.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.fenbo.intake.report.Place;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
record PlaceBody(
        @Nullable String text,
        @Nullable Double longitude,
        @Nullable Double latitude) {
    static PlaceBody of(Place place) {
        return new PlaceBody(place.text(), place.longitude(), place.latitude());
    }

    static Place place(@Nullable PlaceBody body) {
        return body == null ? Place.UNKNOWN : new Place(body.text, body.longitude, body.latitude);
    }
}
