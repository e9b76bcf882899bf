package org.fenbo.dispatch.casefile;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Scope;
import org.jspecify.annotations.Nullable;

/** The codes that a case belongs to: rights and lists are decided by them (SEC-1). */
public final class CaseReach {
    private final Places places;

    public CaseReach(Places places) {
        this.places = places;
    }

    /** What the registry states about a place, by the revision in force now. Reads memory only. */
    public interface Places {
        /** The revision in force, or an earlier one just after it changed; 0 before the first revision. */
        int revision();

        /** The area and all that it belongs to. */
        List<String> areasOf(@Nullable AreaCode area);

        /** The centre that dispatches a matter; empty if the registry has none for it. */
        Optional<UnitCode> centreFor(Matter matter);
    }

    /** The revision that {@link #of} uses, or an earlier one. A reach that was found by another revision is found again. */
    public int revision() {
        return places.revision();
    }

    /** The district, the areas, the centre, each unit that has or had an order, the client and the collector. */
    public Reach of(CaseFile file) {
        String district = file.number().district();
        Set<String> within = new HashSet<>(places.areasOf(file.matter().area()));
        within.add(district);
        Set<String> units =
                file.orders().all().stream().map(order -> order.unit().value()).collect(Collectors.toSet());
        return new Reach(Map.of(
                Scope.DISTRICT,
                Set.of(district),
                Scope.AREA,
                within,
                Scope.CENTRE,
                Set.of(centreOf(file)),
                Scope.UNIT,
                units,
                Scope.OWN,
                own(file.matter())));
    }

    /**
     * The centre whose dispatchers act on the case (CASE-2e): the one in whose queue it is or was last, else the one that the
     * registry names for its matter. The district's own code where the registry names none.
     */
    public String centreOf(CaseFile file) {
        Optional<UnitCode> centre = switch (file.queue()) {
            case QueuePlace.Waiting(var queued) -> Optional.ofNullable(queued.centre());
            case QueuePlace.Left(var queued) -> Optional.ofNullable(queued.centre());
            case QueuePlace.NotQueued _ -> places.centreFor(file.matter());
        };
        return centre.map(UnitCode::value).orElseGet(() -> file.number().district());
    }

    /** The system that handed the report in, and the collector who made it. */
    private static Set<String> own(Matter matter) {
        Set<String> own = new HashSet<>();
        Optional.ofNullable(matter.client()).ifPresent(own::add);
        Optional.ofNullable(matter.collector()).map(OfficerId::value).ifPresent(own::add);
        return own;
    }
}
