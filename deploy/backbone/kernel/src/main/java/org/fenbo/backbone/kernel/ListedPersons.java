package org.fenbo.backbone.kernel;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The persons that a revision of the registry lists. Their roles, units and areas follow from this list and not from
 * their tokens (ORG-4e).
 *
 * @param persons the persons by code
 * @param served codes of the areas that each unit serves, by the unit's code
 */
public record ListedPersons(Map<String, Person> persons, Map<String, List<String>> served) {
    public static final ListedPersons NONE = new ListedPersons(Map.of(), Map.of());

    public ListedPersons {
        persons = Map.copyOf(persons);
        served = Map.copyOf(served);
    }

    /** How a person is tied to a unit. */
    public enum TieKind {
        BELONGS_TO,
        STATIONED_AT,
        LED_BY
    }

    /** A tie of a person with a unit, from its first day to its last day. */
    public record Tie(TieKind kind, String unit, LocalDate from, LocalDate until) {
        boolean isOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /**
     * A person of the list.
     *
     * @param unit code of the unit that the person works for now; it counts if a tie of the day names it, or if the person
     *     belongs to no unit by a tie
     * @param roles codes of the person's roles
     * @param leads codes of the areas that the person leads
     */
    public record Person(String unit, Set<String> roles, List<Tie> ties, List<String> leads) {
        public Person {
            roles = Set.copyOf(roles);
            ties = List.copyOf(ties);
            leads = List.copyOf(leads);
        }

        private Person with(Role role) {
            Set<String> more =
                    Stream.concat(roles.stream(), Stream.of(role.code())).collect(Collectors.toSet());
            return new Person(unit, more, ties, leads);
        }

        private List<String> units(TieKind kind, LocalDate day) {
            return ties.stream()
                    .filter(tie -> tie.kind() == kind && tie.isOn(day))
                    .map(Tie::unit)
                    .toList();
        }

        /** The unit as a list; a blank unit is no unit, because two blank units must not match. */
        private List<String> place() {
            return unit.isBlank() ? List.of() : List.of(unit);
        }

        private boolean hasLeft(LocalDate day) {
            return ties.stream().anyMatch(tie -> tie.kind() == TieKind.BELONGS_TO)
                    && units(TieKind.BELONGS_TO, day).isEmpty();
        }
    }

    /**
     * The same list, in which these persons have the role of a group owner. The role follows from the groups, because a
     * role in the officer's own line could differ from them (ORG-6c). A person who isn't in the list is ignored.
     *
     * @param owners codes of the persons who own message groups
     */
    public ListedPersons withGroupOwners(Set<String> owners) {
        Map<String, Person> all = new HashMap<>(persons);
        owners.forEach(owner -> all.computeIfPresent(owner, (code, person) -> person.with(Role.GROUP_OWNER)));
        return new ListedPersons(all, served);
    }

    /** Whether the list names nobody. */
    public boolean isEmpty() {
        return persons.isEmpty();
    }

    /** Whether the list names the person, even if the person has left. */
    public boolean has(String person) {
        return persons.containsKey(person);
    }

    /**
     * The rights of a person on a day; empty if the list does not name the person. A person works for the unit that the
     * person belongs to, and for the units where the person is stationed. The areas are the areas that the person
     * leads; otherwise the areas that the person's stations serve; otherwise the areas that the person's unit serves.
     */
    public Optional<PersonRights> rightsOf(String person, LocalDate day) {
        return Optional.ofNullable(persons.get(person))
                .map(listed -> listed.hasLeft(day) ? PersonRights.NONE : rights(listed, day));
    }

    /** Whether the list names the person, and the person has not left before the day. */
    public boolean isPresent(String person, LocalDate day) {
        return rightsOf(person, day)
                .filter(rights -> !rights.equals(PersonRights.NONE))
                .isPresent();
    }

    /** Whether a person with this role and with an area is there on the day. */
    public boolean isHeld(String role, LocalDate day) {
        return persons.entrySet().stream()
                .filter(entry -> entry.getValue().roles().contains(role))
                .flatMap(entry -> rightsOf(entry.getKey(), day).stream())
                .anyMatch(rights -> !rights.areas().isEmpty());
    }

    /** Whether a person with this role and with one of these areas is there on the day, other than the excepted persons. */
    public boolean isHeld(String role, Set<String> areas, Set<String> except, LocalDate day) {
        return present(role, areas, day).anyMatch(person -> !except.contains(person));
    }

    /** The persons with this role and with one of these areas who are there on the day. */
    public List<String> holding(String role, Set<String> areas, LocalDate day) {
        return present(role, areas, day).toList();
    }

    private Stream<String> present(String role, Set<String> areas, LocalDate day) {
        return persons.entrySet().stream()
                .filter(entry -> entry.getValue().roles().contains(role))
                .map(Map.Entry::getKey)
                .filter(person -> rightsOf(person, day)
                        .filter(rights -> rights.areas().stream().anyMatch(areas::contains))
                        .isPresent());
    }

    /** The persons who work for a unit on a day, sorted by code. */
    public List<String> workingFor(String unit, LocalDate day) {
        return persons.keySet().stream()
                .filter(person -> rightsOf(person, day).orElseThrow().units().contains(unit))
                .sorted()
                .toList();
    }

    private PersonRights rights(Person listed, LocalDate day) {
        List<String> belonging = listed.units(TieKind.BELONGS_TO, day);
        List<String> own = belonging.isEmpty() ? listed.place() : belonging;
        List<String> stations = listed.units(TieKind.STATIONED_AT, day);
        List<String> areas = listed.leads().isEmpty() ? areas(stations.isEmpty() ? own : stations) : listed.leads();
        return new PersonRights(listed.roles(), units(listed.unit(), own, stations), areas);
    }

    private static List<String> units(String first, List<String> own, List<String> stations) {
        List<String> all =
                Stream.concat(own.stream(), stations.stream()).distinct().toList();
        return all.contains(first)
                ? Stream.concat(Stream.of(first), all.stream()).distinct().toList()
                : all;
    }

    private List<String> areas(List<String> units) {
        return units.stream()
                .flatMap(unit -> served.getOrDefault(unit, List.of()).stream())
                .distinct()
                .toList();
    }
}
