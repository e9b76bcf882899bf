package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Refusal;

/**
 * Keeps the collector, the handler and the verifier of a case apart (采办分离, CASE-6). The policy of the district in force
 * when the person acts decides how far the collector is apart. The handler is apart from the verifier under each policy.
 */
public record HandlingApart(Separations policy) {

    /**
     * The collector of the matter may not handle the case. Under the strict rule, nobody of the collector's unit may. A
     * person who verified an order of the case may not handle it, either.
     */
    public Optional<Refusal> mayNotHandle(CaseFile file, Actor actor, Instant at) {
        return mayNotHandle(
                file,
                OfficerId.of(actor),
                Optional.ofNullable(actor.unit()).stream().toList(),
                at);
    }

    /**
     * The same for a person who is to be named as handler (CASE-12d).
     *
     * @param units codes of the units that the person works for
     */
    public Optional<Refusal> mayNotHandle(CaseFile file, OfficerId person, List<String> units, Instant at) {
        return ofCollector(file.matter(), person, units, at)
                .or(() -> DispatchCode.VERIFIER_MAY_NOT_HANDLE.when(
                        file.orders().verifiers().contains(person), person.value()));
    }

    private Optional<Refusal> ofCollector(Matter matter, OfficerId person, List<String> units, Instant at) {
        return switch (policy.separation(matter, at)) {
            case STRICT -> isCollector(matter, person).or(() -> isOfTheUnit(matter, units));
            // An order isn't a settlement on the spot, so its collector doesn't handle it.
            case PERSON_ONLY, ON_THE_SPOT -> isCollector(matter, person);
            case NONE -> Optional.empty();
        };
    }

    private static Optional<Refusal> isCollector(Matter matter, OfficerId person) {
        return DispatchCode.COLLECTOR_MAY_NOT_HANDLE.when(person.equals(matter.collector()), person.value());
    }

    private static Optional<Refusal> isOfTheUnit(Matter matter, List<String> units) {
        return Optional.ofNullable(matter.collectorUnit())
                .filter(unit -> units.contains(unit.value()))
                .map(DispatchCode.COLLECTORS_UNIT_MAY_NOT_HANDLE::refusal);
    }

    /** Why the unit may not get an order of the matter; empty if it may. */
    public Optional<Refusal> mayNotGet(Matter matter, UnitCode unit, Instant at) {
        return DispatchCode.COLLECTORS_UNIT_GETS_NO_ORDER.when(keepsOff(matter, unit, at), unit);
    }

    /** Under the strict rule, the collector's unit gets no order: nobody of the unit could handle it (CASE-6c). */
    public boolean keepsOff(Matter matter, UnitCode unit, Instant at) {
        return unit.equals(matter.collectorUnit()) && policy.separation(matter, at) == Separation.STRICT;
    }

    /**
     * A person who handled an order of the case may not verify any order of the case. No policy can change this
     * (CASE-6g).
     */
    public static Optional<Refusal> mayNotVerify(CaseFile file, Actor actor) {
        return DispatchCode.HANDLER_MAY_NOT_VERIFY.when(
                file.orders().handlers().contains(OfficerId.of(actor)), actor.id());
    }
}
