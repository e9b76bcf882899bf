package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.KnownUnits;
import org.fenbo.dispatch.casefile.UnitCode;
import org.jspecify.annotations.Nullable;

/** The service's own copy of the registry (职责清单): no dispatch waits for another service. */
public interface Routing extends Centres, KnownUnits {

    /** Who answers for the category in the area under the revision in force at the facts' time (REG-3, REG-4). */
    Answer answerFor(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts);

    /** Who takes what no duty covers without a person's decision; empty where the district has it decided (CASE-4). */
    Optional<UnitCode> fallbackFor(@Nullable AreaCode area, Instant at);

    /** The category and what it belongs to, leaf first; the code alone if the registry doesn't know it. */
    List<String> chainOf(@Nullable CategoryCode category, Instant at);

    /** The area and all that it belongs to, leaf first; the code alone if the registry doesn't know it. */
    List<String> areasOf(@Nullable AreaCode area, Instant at);

    /** The street and the community of an area; empty texts where it isn't known. */
    Place placeOf(@Nullable AreaCode area, Instant at);

    /** Street and community; empty where not known. */
    record Place(String street, String community) {}
}
