package org.fenbo.dispatch.routing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.fenbo.backbone.events.revision.KnownAreas;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CaseReach;
import org.fenbo.dispatch.casefile.Cooperation;
import org.fenbo.dispatch.casefile.Demands;
import org.fenbo.dispatch.casefile.Guidance;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.Order;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.Responsibility;
import org.fenbo.dispatch.casefile.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Answers by the revision that is in force when the method is called. An area that has ended still belongs to the areas
 * that were above it.
 */
public record CurrentPlaces(Routing routing, Supplier<KnownAreas> areas, LinkedGrids linked, InstantSource clock)
        implements CaseReach.Places {
    /** Places without linked grids. */
    public CurrentPlaces(Routing routing, Supplier<KnownAreas> areas, InstantSource clock) {
        this(routing, areas, LinkedGrids.NONE, clock);
    }

    /** The revisions are in the upper half of the number and the centres in the lower half, so no two editions are equal. */
    @Override
    public long edition() {
        return ((long) areas.get().revisions() << Integer.SIZE) + routing.centreChanges(clock.instant());
    }

    @Override
    public List<String> areasOf(@Nullable AreaCode area) {
        return List.copyOf(areas.get().tree().above(area == null ? null : area.value()));
    }

    @Override
    public Optional<UnitCode> centreFor(Matter matter, QueueGround ground) {
        Instant now = clock.instant();
        return routing.centreFor(matter.category(), present(matter.area(), now), matter.placeOf(ground), now);
    }

    @Override
    public boolean isCentre(UnitCode unit) {
        return routing.isCentre(unit, clock.instant());
    }

    @Override
    public Predicate<UnitCode> mayAnswer(Matter matter) {
        return routing.mayGet(matter, clock.instant());
    }

    @Override
    public Set<String> factsToState(Matter matter) {
        return routing.factsToState(matter, clock.instant());
    }

    @Override
    public Demands demands(Matter matter) {
        return routing.demands(matter.category(), clock.instant());
    }

    @Override
    public Guidance guidance(Matter matter, Order order) {
        Instant now = clock.instant();
        return new Guidance(
                order.sheet().responsibility() instanceof Responsibility.ByDuty duty
                        ? routing.power(duty.duty(), order.unit(), matter.area(), now)
                        : Optional.empty(),
                order instanceof Cooperation ? List.of() : routing.standard(matter.category(), now));
    }

    @Override
    public List<String> linkedGrids(Matter matter) {
        return routing.gridOf(matter.area(), clock.instant())
                .map(AreaCode::value)
                .map(linked::of)
                .orElse(List.of());
    }

    @Override
    public boolean hasCollector(Set<String> areas, Set<String> except) {
        return routing.hasCollector(areas, except, clock.instant());
    }

    /**
     * The area itself if it has a parent in the revision in force. Otherwise the nearest area above it that has a
     * parent.
     */
    private @Nullable AreaCode present(@Nullable AreaCode area, Instant now) {
        return areasOf(area).stream()
                .map(AreaCode::new)
                .filter(one -> routing.areasOf(one, now).size() > 1)
                .findFirst()
                .orElse(area);
    }
}
