package org.fenbo.dispatch.naming.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.kernel.PersonRights;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.naming.Availability;
import org.fenbo.dispatch.naming.District;
import org.fenbo.dispatch.naming.Officers;
import org.fenbo.dispatch.naming.Presence;
import org.fenbo.dispatch.naming.UnitStaff;
import org.fenbo.dispatch.routing.GridStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The officers of the revision in force, and the availability that the registry published last of each of them. An event
 * repeats everything that is known of its officer, so one row per officer is enough.
 */
public final class StoredAvailabilities implements Officers, UnitStaff {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final District district;

    public StoredAvailabilities(JdbcClient jdbc, JsonMapper json, District district) {
        this.jdbc = jdbc;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.district = district;
    }

    /** The body of an event, as the registry's contract describes it. */
    record Fact(
            String officer,
            Presence.State state,
            @Nullable Instant until,
            boolean rostered,
            Map<String, List<String>> week,
            Map<String, List<String>> days) {
        Availability availability() {
            return Availability.of(state, Optional.ofNullable(until), rostered, week, days);
        }
    }

    /**
     * Keeps the last of these events of each officer.
     *
     * @param bodies the events in their order
     * @throws RuntimeException if an event can't be read
     */
    public void keep(List<byte[]> bodies) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (byte[] body : bodies) {
            Fact fact = json.readValue(body, Fact.class);
            // An event that can be read but not understood must fail here, and not when a person is named.
            fact.availability();
            facts.put(fact.officer(), json.writeValueAsString(json.readTree(body)));
        }
        jdbc.sql("""
                        insert into officer_availability (officer, fact)
                        select officer, fact::jsonb from unnest(:officers, :facts) as a(officer, fact)
                        on conflict (officer) do update set fact = excluded.fact
                        """)
                .param("officers", new SqlArrayValue("text", facts.keySet().toArray()))
                .param("facts", new SqlArrayValue("text", facts.values().toArray()))
                .update();
    }

    @Override
    public Optional<PersonRights> rightsOf(OfficerId person, Instant at) {
        GridStaff known = district.staff(at);
        return known.persons().rightsOf(person.value(), LocalDate.ofInstant(at, known.zone()));
    }

    @Override
    public Map<OfficerId, Presence> presencesOf(Collection<OfficerId> persons, Instant at) {
        ZoneId zone = district.staff(at).zone();
        Map<OfficerId, Presence> present = new HashMap<>();
        Object[] codes = persons.stream().map(OfficerId::value).toArray();
        jdbc.sql("select officer, fact::text as fact from officer_availability where officer = any (:officers)")
                .param("officers", new SqlArrayValue("text", codes))
                .query(row -> {
                    Fact fact = json.readValue(row.getString("fact"), Fact.class);
                    present.put(
                            new OfficerId(row.getString("officer")),
                            fact.availability().at(at, zone));
                });
        return present;
    }

    @Override
    public List<OfficerId> handlersOn(UnitCode unit, Instant at) {
        List<OfficerId> handlers = workingFor(unit, Role.HANDLER, at);
        Map<OfficerId, Presence> present = presencesOf(handlers, at);
        return handlers.stream()
                .filter(person -> present.getOrDefault(person, Presence.ON).state() == Presence.State.ON)
                .toList();
    }

    @Override
    public List<OfficerId> liaisonsOf(UnitCode unit, Instant at) {
        return workingFor(unit, Role.UNIT_LIAISON, at);
    }

    @Override
    public List<OfficerId> leadersOf(UnitCode unit, Instant at) {
        GridStaff known = district.staff(at);
        LocalDate day = LocalDate.ofInstant(at, known.zone());
        return district.headOf(unit, at)
                .filter(head -> known.persons().isPresent(head.value(), day))
                .map(List::of)
                .orElseGet(() -> liaisonsOf(unit, at));
    }

    private List<OfficerId> workingFor(UnitCode unit, Role role, Instant at) {
        GridStaff known = district.staff(at);
        LocalDate day = LocalDate.ofInstant(at, known.zone());
        return known.persons().workingFor(unit.value(), day).stream()
                .map(OfficerId::new)
                .filter(person -> rightsOf(person, at)
                        .filter(rights -> rights.roles().contains(role.code()))
                        .isPresent())
                .toList();
    }
}
