package org.fenbo.backbone.events.revision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.ListedPersons;
import org.fenbo.backbone.kernel.ListedPersons.Person;
import org.fenbo.backbone.kernel.ListedPersons.Tie;
import org.fenbo.backbone.kernel.ListedPersons.TieKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Collects the listed persons from the entries of a revision (ORG-4e). */
public final class PersonEntries {
    private static final String OFFICER = "officer";
    private static final String UNIT = "unit";
    private static final String GROUP = "group";
    private static final String SERVES = "serves";
    private static final String ROLES = "roles";
    private static final String TIES = "ties";
    private static final String LEADS = "leads";
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String OWNER = "owner";

    private final Map<String, Person> persons = new HashMap<>();
    private final Map<String, List<String>> served = new HashMap<>();
    private final Set<String> groupOwners = new HashSet<>();

    /**
     * The given kinds, the fields of officers that decide rights, without names of persons, and the owners of message
     * groups. The given kinds must contain the areas that each unit serves.
     */
    public static NeededKinds with(NeededKinds kinds) {
        return kinds.with(OFFICER, UNIT, ROLES, TIES, LEADS).with(GROUP, OWNER);
    }

    /** Adds an entry. Entries of other kinds are ignored. */
    public void add(Row row) {
        switch (row.kind()) {
            case OFFICER -> persons.put(row.code(), person(read(row)));
            case UNIT -> served.put(row.code(), texts(read(row), SERVES));
            case GROUP -> groupOwners.add(read(row).path(OWNER).asString(""));
            default -> {}
        }
    }

    /** The persons of all entries that were added. */
    public ListedPersons persons() {
        return new ListedPersons(persons, served).withGroupOwners(groupOwners);
    }

    private static JsonNode read(Row row) {
        return JsonMapper.shared().readTree(row.body());
    }

    private static Person person(JsonNode entry) {
        return new Person(
                entry.path(UNIT).asString(""),
                new HashSet<>(texts(entry, ROLES)),
                entry.path(TIES).valueStream().flatMap(PersonEntries::tie).toList(),
                texts(entry, LEADS));
    }

    /** A kind of tie that this build doesn't know gives no right. */
    private static Stream<Tie> tie(JsonNode entry) {
        return Stream.of(TieKind.values())
                .filter(kind -> kind.name().equals(entry.path("kind").asString("")))
                .map(kind -> new Tie(
                        kind,
                        entry.path(UNIT).asString(""),
                        day(entry, FROM).orElse(LocalDate.MIN),
                        day(entry, UNTIL).orElse(LocalDate.MAX)));
    }

    private static Optional<LocalDate> day(JsonNode entry, String field) {
        return entry.optional(field)
                .filter(value -> !value.isNull())
                .map(JsonNode::asString)
                .map(LocalDate::parse);
    }

    private static List<String> texts(JsonNode entry, String field) {
        return entry.path(field).valueStream().map(JsonNode::asString).toList();
    }
}
