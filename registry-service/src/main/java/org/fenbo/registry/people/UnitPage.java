package org.fenbo.registry.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fenbo.registry.officer.Affiliation;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.unit.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A unit with its people (ORG-3f).
 *
 * @param head who leads the unit; empty if nobody is named, or if the named officer has left
 * @param deputy who represents the head; empty under the same conditions
 * @param members the officers who belong to the unit or are stationed at it, sorted by code, without head and deputy
 */
public record UnitPage(Unit unit, Optional<Person> head, Optional<Person> deputy, List<Person> members) {

    /** The page of a unit on a day; empty if the entries have no such unit. */
    public static Optional<UnitPage> of(Entries entries, String code, LocalDate day) {
        return Optional.ofNullable(entries.units().get(code)).map(unit -> of(entries, unit, day));
    }

    private static UnitPage of(Entries entries, Unit unit, LocalDate day) {
        return new UnitPage(
                unit,
                person(entries, unit.team().head(), day),
                person(entries, unit.team().deputy(), day),
                entries.officers().values().stream()
                        .filter(officer -> !officer.code().equals(unit.team().head())
                                && !officer.code().equals(unit.team().deputy()))
                        .filter(officer -> worksFor(officer, unit.code(), day))
                        .map(Person::of)
                        .toList());
    }

    private static Optional<Person> person(Entries entries, @Nullable String officer, LocalDate day) {
        return Optional.ofNullable(officer)
                .map(code -> entries.officers().get(code))
                .filter(found -> !found.hasLeft(day))
                .map(Person::of);
    }

    /**
     * Whether the officer belongs to the unit, or is stationed at it, on the day. The officer's unit counts only if no
     * dated tie names the unit to which the officer belongs.
     */
    static boolean worksFor(Officer officer, String unit, LocalDate day) {
        boolean tied = officer.ties().stream()
                .filter(tie -> tie.kind() != Affiliation.Kind.LED_BY)
                .anyMatch(tie -> tie.unit().equals(unit) && tie.validity().on(day));
        boolean dated = officer.ties().stream().anyMatch(tie -> tie.kind() == Affiliation.Kind.BELONGS_TO);
        return tied || (!dated && officer.unit().equals(unit));
    }
}
