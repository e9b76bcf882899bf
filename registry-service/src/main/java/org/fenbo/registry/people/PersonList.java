package org.fenbo.registry.people;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.ListedPersons;
import org.fenbo.backbone.kernel.ListedPersons.Tie;
import org.fenbo.backbone.kernel.ListedPersons.TieKind;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.registry.group.MessageGroup;
import org.fenbo.registry.officer.Affiliation;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.officer.Position;
import org.fenbo.registry.revision.Entries;

/** The officers of a revision in the form from which rights follow (ORG-4e). */
public final class PersonList {

    private PersonList() {}

    /** The persons of a revision. */
    public static ListedPersons of(Entries entries) {
        Map<String, ListedPersons.Person> persons = new HashMap<>();
        entries.officers().forEach((code, officer) -> persons.put(code, person(officer)));
        Map<String, List<String>> served = new HashMap<>();
        entries.units().forEach((code, unit) -> served.put(code, unit.serves()));
        return new ListedPersons(persons, served)
                .withGroupOwners(entries.groups().values().stream()
                        .map(MessageGroup::owner)
                        .collect(Collectors.toSet()));
    }

    private static ListedPersons.Person person(Officer officer) {
        return new ListedPersons.Person(
                officer.unit(),
                officer.roles().stream().map(Role::code).collect(Collectors.toSet()),
                officer.ties().stream().map(PersonList::tie).toList(),
                Optional.ofNullable(officer.post()).map(Position::leads).orElse(List.of()));
    }

    private static Tie tie(Affiliation tie) {
        return new Tie(
                kind(tie.kind()),
                tie.unit(),
                Optional.ofNullable(tie.validity().from()).orElse(LocalDate.MIN),
                Optional.ofNullable(tie.validity().until()).orElse(LocalDate.MAX));
    }

    private static TieKind kind(Affiliation.Kind kind) {
        return switch (kind) {
            case BELONGS_TO -> TieKind.BELONGS_TO;
            case STATIONED_AT -> TieKind.STATIONED_AT;
            case LED_BY -> TieKind.LED_BY;
        };
    }
}
