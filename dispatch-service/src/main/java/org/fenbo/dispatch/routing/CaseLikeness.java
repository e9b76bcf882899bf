package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.routing.Routing.Place;
import org.fenbo.dispatch.suggestion.Similarity;
import org.jspecify.annotations.Nullable;

/** The facts by which cases are similar, by the revision in force at an instant (CASE-3, CASE-26). */
public record CaseLikeness(Routing list) {

    /** The facts of a matter; empty texts for facts that are unknown. */
    public Similarity of(Matter matter, Instant at) {
        return of(matter, matter.category(), at);
    }

    /** The facts of a matter, as if it had this category; null if it had none. */
    public Similarity of(Matter matter, @Nullable CategoryCode category, Instant at) {
        List<String> chain = list.chainOf(category, at);
        Place place = list.placeOf(matter.area(), at);
        return new Similarity(
                chain.isEmpty() ? "" : chain.getLast(),
                chain.size() < 2 ? "" : chain.get(1),
                chain.isEmpty() ? "" : chain.getFirst(),
                place.street(),
                place.community(),
                Objects.requireNonNullElse(matter.client(), matter.channel()));
    }
}
