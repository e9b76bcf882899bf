package org.fenbo.dispatch.routing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.RoutingContent.Unit;

/** The centres of a revision: the units whose dispatchers decide about cases (CASE-2). */
final class Centres {
    static final String DISTRICT = "DISTRICT";
    static final String STREET = "STREET";

    private final Map<String, Unit> centres = new HashMap<>();

    Centres(List<Unit> units) {
        units.stream().filter(Unit::isCentre).forEach(unit -> centres.put(unit.code(), unit));
    }

    /**
     * The centre that gets a case of this tier. If no centre of the tier serves the area, it is the centre of the street,
     * and after that the command centre of the district.
     *
     * @param chain the area of the case and all areas above it, leaf first
     */
    Optional<UnitCode> first(String tier, List<String> chain, LocalDate day) {
        return tier.equals(DISTRICT)
                ? command(chain, day)
                : serving(tier, chain, day)
                        .or(() -> serving(STREET, chain, day))
                        .or(() -> command(chain, day));
    }

    /** The centre of the tier that serves the area most closely. */
    Optional<UnitCode> serving(String tier, List<String> chain, LocalDate day) {
        return ofTier(tier, day)
                .filter(unit -> unit.serves().stream().anyMatch(chain::contains))
                .min(Comparator.comparingInt((Unit unit) -> nearest(unit, chain))
                        .thenComparing(Unit::code))
                .map(unit -> new UnitCode(unit.code()));
    }

    private static int nearest(Unit unit, List<String> chain) {
        return unit.serves().stream()
                .mapToInt(chain::indexOf)
                .filter(place -> place >= 0)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    // A case without an area belongs to any command centre.
    private Optional<UnitCode> command(List<String> chain, LocalDate day) {
        return serving(DISTRICT, chain, day)
                .or(() -> ofTier(DISTRICT, day)
                        .map(Unit::code)
                        .sorted()
                        .findFirst()
                        .map(UnitCode::new));
    }

    private Stream<Unit> ofTier(String tier, LocalDate day) {
        return centres.values().stream().filter(unit -> unit.tier().equals(tier) && unit.isValid(day));
    }

    /** Whether the unit is a centre that exists on the day. */
    boolean has(UnitCode unit, LocalDate day) {
        Unit known = centres.get(unit.value());
        return known != null && known.isValid(day);
    }

    /** How many centres have begun or ended up to the day. */
    int changes(LocalDate day) {
        return centres.values().stream()
                .map(Unit::days)
                .mapToInt(days -> (days.from().equals(LocalDate.MIN) || day.isBefore(days.from()) ? 0 : 1)
                        + (day.isAfter(days.until()) ? 1 : 0))
                .sum();
    }
}
