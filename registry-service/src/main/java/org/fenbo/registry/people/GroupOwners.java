package org.fenbo.registry.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fenbo.registry.group.MessageGroup;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.revision.Entries;

/** Finds message groups whose owner has left (ORG-6f). */
public final class GroupOwners {

    private GroupOwners() {}

    /**
     * A group whose owner has left.
     *
     * @param above the owner of the nearest group above who has not left; empty if there is none
     */
    public record Ownerless(MessageGroup group, Person owner, Optional<Person> above) {}

    /** The groups that a person owns, sorted by code. */
    public static List<MessageGroup> ownedBy(Entries entries, String person) {
        return entries.groups().values().stream()
                .filter(group -> group.owner().equals(person))
                .toList();
    }

    /** The groups whose owner has left before the day or on it, sorted by code. */
    public static List<Ownerless> ownerless(Entries entries, LocalDate day) {
        return entries.groups().values().stream()
                .flatMap(group -> owner(entries, group)
                        .filter(owner -> owner.hasLeft(day))
                        .map(owner -> new Ownerless(group, Person.of(owner), above(entries, group, day)))
                        .stream())
                .toList();
    }

    private static Optional<Officer> owner(Entries entries, MessageGroup group) {
        return Optional.ofNullable(entries.officers().get(group.owner()));
    }

    private static Optional<Person> above(Entries entries, MessageGroup group, LocalDate day) {
        Optional<MessageGroup> parent =
                Optional.ofNullable(group.parent()).map(code -> entries.groups().get(code));
        Optional<Person> present = parent.flatMap(found -> owner(entries, found))
                .filter(owner -> !owner.hasLeft(day))
                .map(Person::of);
        return present.or(() -> parent.flatMap(found -> above(entries, found, day)));
    }
}
