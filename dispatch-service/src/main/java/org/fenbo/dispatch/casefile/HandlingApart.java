package org.fenbo.dispatch.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Refusal;

/**
 * Keeps the collector, the handler and the verifier of a case apart (采办分离, CASE-6). The policy of the district in force
 * when the person acts decides how far the collector is apart. The handler is apart from the verifier under each policy.
 */
public record HandlingApart(Separations policy) {

    /**
     * The collector of the matter may not handle the case. Under the strict rule, nobody of a unit of the collector may. A
     * person who verified an order of the case may not handle it, either. Nor may the person that the report is about
     * (CASE-21d).
     */
    public Optional<Refusal> mayNotHandle(CaseFile file, Actor actor, Instant at) {
        Set<UnitCode> units = new HashSet<>(policy.unitsOf(OfficerId.of(actor), at));
        Optional.ofNullable(actor.unit()).map(UnitCode::new).ifPresent(units::add);
        return mayNotHandle(file, OfficerId.of(actor), units, at);
    }

    /** The same for a person who is to be named as handler (CASE-12d). */
    public Optional<Refusal> mayNotHandle(CaseFile file, OfficerId person, Instant at) {
        return mayNotHandle(file, person, policy.unitsOf(person, at), at);
    }

    private Optional<Refusal> mayNotHandle(CaseFile file, OfficerId person, Set<UnitCode> units, Instant at) {
        return file.matter()
                .concerned()
                .mayNotAct(person)
                .or(() -> ofCollector(file.matter(), person, units, at))
                .or(() -> DispatchCode.VERIFIER_MAY_NOT_HANDLE.when(
                        file.orders().verifiers().contains(person), person.value()));
    }

    private Optional<Refusal> ofCollector(Matter matter, OfficerId person, Set<UnitCode> units, Instant at) {
        return switch (policy.separation(matter, at)) {
            case STRICT -> isCollector(matter, person).or(() -> isOfAUnit(matter, units, at));
            // An order isn't a settlement on the spot, so its collector doesn't handle it.
            case PERSON_ONLY, ON_THE_SPOT -> isCollector(matter, person);
            case NONE -> Optional.empty();
        };
    }

    private static Optional<Refusal> isCollector(Matter matter, OfficerId person) {
        return DispatchCode.COLLECTOR_MAY_NOT_HANDLE.when(person.equals(matter.collector()), person.value());
    }

    private Optional<Refusal> isOfAUnit(Matter matter, Set<UnitCode> units, Instant at) {
        return unitsOfCollector(matter, at).stream()
                .filter(units::contains)
                .sorted(Comparator.comparing(UnitCode::value))
                .findFirst()
                .map(DispatchCode.COLLECTORS_UNIT_MAY_NOT_HANDLE::refusal);
    }

    /** The unit for which the collector reported, and all units that the collector works for (CASE-6c). */
    private Set<UnitCode> unitsOfCollector(Matter matter, Instant at) {
        Set<UnitCode> units = new HashSet<>();
        Optional.ofNullable(matter.collectorUnit()).ifPresent(units::add);
        Optional.ofNullable(matter.collector())
                .map(collector -> policy.unitsOf(collector, at))
                .ifPresent(units::addAll);
        return units;
    }

    /** Why the unit may not get an order of the matter; empty if it may. */
    public Optional<Refusal> mayNotGet(Matter matter, UnitCode unit, Instant at) {
        return DispatchCode.COLLECTORS_UNIT_GETS_NO_ORDER.when(keepsOff(matter, unit, at), unit);
    }

    /** Under the strict rule, a unit of the collector gets no order: nobody of the unit could handle it (CASE-6c). */
    public boolean keepsOff(Matter matter, UnitCode unit, Instant at) {
        return policy.separation(matter, at) == Separation.STRICT
                && unitsOfCollector(matter, at).contains(unit);
    }

    /**
     * A person who handled an order of the case, or who is named for one, may not verify any order of the case. No policy
     * can change this (CASE-6g).
     */
    public static Optional<Refusal> mayNotVerify(CaseFile file, Actor actor) {
        return file.matter()
                .concerned()
                .mayNotAct(OfficerId.of(actor))
                .or(() -> DispatchCode.HANDLER_MAY_NOT_VERIFY.when(
                        file.orders().mayNotVerify().contains(OfficerId.of(actor)), actor.id()));
    }
}
