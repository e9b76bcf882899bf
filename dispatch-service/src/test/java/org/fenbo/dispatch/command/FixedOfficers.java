package org.fenbo.dispatch.command;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.PersonRights;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.naming.Officers;
import org.fenbo.dispatch.naming.Presence;

/** The officers of a registry for tests. */
record FixedOfficers(Map<String, PersonRights> persons, Map<String, Presence> absent) implements Officers {

    /** Handlers of one unit who are there. */
    static FixedOfficers handlers(String unit, String... officers) {
        FixedOfficers all = new FixedOfficers(Map.of(), Map.of());
        for (String officer : officers) {
            all = all.with(officer, "handler", unit);
        }
        return all;
    }

    /** These officers and another one. */
    FixedOfficers with(String officer, String role, String... units) {
        Map<String, PersonRights> more = new java.util.HashMap<>(persons);
        more.put(officer, new PersonRights(Set.of(role), List.of(units), List.of()));
        return new FixedOfficers(Map.copyOf(more), absent);
    }

    /** These officers; one of them isn't there. */
    FixedOfficers absent(String officer, Presence presence) {
        Map<String, Presence> more = new java.util.HashMap<>(absent);
        more.put(officer, presence);
        return new FixedOfficers(persons, Map.copyOf(more));
    }

    @Override
    public Optional<PersonRights> rightsOf(OfficerId person, Instant at) {
        return Optional.ofNullable(persons.get(person.value()));
    }

    @Override
    public Map<OfficerId, Presence> presencesOf(Collection<OfficerId> persons, Instant at) {
        return persons.stream()
                .collect(Collectors.toMap(
                        Function.identity(), person -> absent.getOrDefault(person.value(), Presence.ON)));
    }
}
