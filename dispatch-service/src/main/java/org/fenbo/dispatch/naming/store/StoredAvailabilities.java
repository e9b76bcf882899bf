package org.fenbo.dispatch.naming.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fenbo.backbone.kernel.PersonRights;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.naming.Availability;
import org.fenbo.dispatch.naming.Officers;
import org.fenbo.dispatch.naming.Presence;
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
public final class StoredAvailabilities implements Officers {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Function<Instant, GridStaff> staff;

    /** @param staff the persons of the revision in force at the instant, with the zone of the district */
    public StoredAvailabilities(JdbcClient jdbc, JsonMapper json, Function<Instant, GridStaff> staff) {
        this.jdbc = jdbc;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        this.staff = staff;
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
        GridStaff known = staff.apply(at);
        return known.persons().rightsOf(person.value(), LocalDate.ofInstant(at, known.zone()));
    }

    @Override
    public Presence presenceOf(OfficerId person, Instant at) {
        return availability(person).at(at, staff.apply(at).zone());
    }

    private Availability availability(OfficerId person) {
        return jdbc.sql("select fact::text as fact from officer_availability where officer = :officer")
                .param("officer", person.value())
                .query((row, number) ->
                        json.readValue(row.getString("fact"), Fact.class).availability())
                .optional()
                .orElse(Availability.UNKNOWN);
    }
}
