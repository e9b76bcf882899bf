package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.UnitCode;

/**
 * The units from which a dispatcher chooses. A unit that may not answer for the matter is no candidate: a department took
 * the matter back from the streets (REG-17d), the unit is the collector's
 * (CASE-6c), or the report is about the unit (CASE-21d,e).
 */
public record Candidates(Routing list, Suggestions suggestions) {
    private static final int MOST = 5;

    /**
     * The candidates of the registry come first, in the registry's order (REG-5b). The units of similar cases follow
     * (CASE-3).
     */
    public List<RankedUnit> of(List<RankedUnit> ofRegistry, Matter matter, Instant at) {
        Predicate<UnitCode> mayGet = list.mayGet(matter, at);
        Set<UnitCode> named = ofRegistry.stream().map(RankedUnit::unit).collect(Collectors.toSet());
        Stream<RankedUnit> others = suggestions.forCase(matter, at).stream()
                .filter(one -> mayGet.test(one.unit()))
                .limit(MOST)
                .filter(one -> !named.contains(one.unit()));
        return Stream.concat(ofRegistry.stream().filter(one -> mayGet.test(one.unit())), others)
                .toList();
    }
}
