package org.fenbo.dispatch.casefile;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Scope;
import org.jspecify.annotations.Nullable;

/** Computes the codes that a case belongs to. The codes decide which callers may read and change the case (SEC-1). */
public final class CaseReach {
    private final Places places;

    public CaseReach(Places places) {
        this.places = places;
    }

    /** What the revision in force now states about places. The methods read only memory. */
    public interface Places {
        /**
         * A number that changes when the answers of the other methods may change: when a revision comes into force, and
         * when a centre begins or ends. If this happens during the call, the number may still be the earlier one.
         */
        long edition();

        /** The area and all areas above it; empty if the area is null. */
        List<String> areasOf(@Nullable AreaCode area);

        /** The centre that dispatches a matter; empty if the registry has no centre for the matter. */
        Optional<UnitCode> centreFor(Matter matter, QueueGround ground);

        /** Whether the unit is a centre. */
        boolean isCentre(UnitCode unit);

        /** Which units may answer for the matter (ORG-3e, REG-17d). */
        Predicate<UnitCode> mayAnswer(Matter matter);

        /** The names of the facts that a dispatcher may state about the matter (CASE-2j). */
        Set<String> factsToState(Matter matter);

        /** What the category of the matter demands (REG-11j,k). */
        Demands demands(Matter matter);

        /** What the registry shows to those who handle an order of the matter (REG-14b, REG-19b). */
        Guidance guidance(Matter matter, Order order);

        /** The grids that are linked to the grid of the matter, the first to substitute first. */
        List<String> linkedGrids(Matter matter);

        /** Whether the list names a collector of one of the areas, other than the excepted persons. */
        boolean hasCollector(Set<String> areas, Set<String> except);
    }

    /** A number that changes when each reach must be computed again. */
    public long edition() {
        return places.edition();
    }

    /**
     * The codes of a case: district, areas, centre, each unit that has or had an order, each unit below that works on one,
     * client and collector.
     */
    public Reach of(CaseFile file) {
        String district = file.number().district();
        Set<String> within = new HashSet<>(places.areasOf(file.matter().area()));
        within.add(district);
        Set<String> units = file.orders().all().stream()
                .flatMap(order -> Stream.of(order.unit(), file.orders().workingUnit(order)))
                .map(UnitCode::value)
                .collect(Collectors.toSet());
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
     * The centre whose dispatchers act on the case (CASE-2e). For a case that is or was in a queue, this is the centre of
     * the last queue, as long as the registry has that centre. For all other cases, the registry names the centre for
     * the matter. If there is no centre, the result is the code of the district.
     */
    public String centreOf(CaseFile file) {
        return centre(file).map(UnitCode::value).orElseGet(() -> file.number().district());
    }

    /** The centre whose dispatchers act on the case; empty if the registry has none. */
    public Optional<UnitCode> centre(CaseFile file) {
        return switch (file.queue()) {
            case QueuePlace.Waiting(var queued) -> centreOf(file.matter(), queued);
            case QueuePlace.Left(var queued) -> centreOf(file.matter(), queued);
            case QueuePlace.NotQueued _ -> places.centreFor(file.matter(), QueueGround.BY_DECISION);
        };
    }

    /** The command centre, to which a centre refers the case (CASE-2i); empty if the registry has no command centre. */
    public Optional<UnitCode> commandCentreOf(CaseFile file) {
        return places.centreFor(file.matter(), QueueGround.REFERRED);
    }

    /** The centre in whose queue the case waits; empty if the case doesn't wait, or if there is no centre. */
    public Optional<UnitCode> queueOf(CaseFile file) {
        return file.queue() instanceof QueuePlace.Waiting(var queued)
                ? centreOf(file.matter(), queued)
                : Optional.empty();
    }

    private Optional<UnitCode> centreOf(Matter matter, FilingEvent.CaseQueued queued) {
        return Optional.ofNullable(queued.centre())
                .filter(places::isCentre)
                .or(() -> places.centreFor(matter, queued.referred() ? QueueGround.REFERRED : queued.ground()));
    }

    /**
     * Which units a dispatcher may choose for the case now. The case may name a candidate that has ended since then, or
     * from which a department has taken the matter back since then.
     */
    public Predicate<UnitCode> mayAnswer(CaseFile file) {
        return places.mayAnswer(file.matter());
    }

    /** The names of the facts that a dispatcher may state about the case, because the registry's answer depends on them. */
    public Set<String> factsToState(CaseFile file) {
        return places.factsToState(file.matter());
    }

    /** What the category of the case demands before a step is done. */
    public Demands demands(CaseFile file) {
        return places.demands(file.matter());
    }

    /** What the registry shows to those who handle the order (REG-14b, REG-19b). */
    public Guidance guidance(CaseFile file, Order order) {
        return places.guidance(file.matter(), order);
    }

    /** The grids that are linked to the grid of the case, the first to substitute first. */
    public List<String> linkedGrids(CaseFile file) {
        return places.linkedGrids(file.matter());
    }

    /** Whether the list names a collector of one of the areas, other than the excepted persons. */
    public boolean hasCollector(Set<String> areas, Set<String> except) {
        return places.hasCollector(areas, except);
    }

    /** The client that sent the report, and the collector who reported the matter. */
    private static Set<String> own(Matter matter) {
        Set<String> own = new HashSet<>();
        Optional.ofNullable(matter.client()).ifPresent(own::add);
        Optional.ofNullable(matter.collector()).map(OfficerId::value).ifPresent(own::add);
        return own;
    }
}
