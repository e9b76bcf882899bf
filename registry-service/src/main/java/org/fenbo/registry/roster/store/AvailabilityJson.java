package org.fenbo.registry.roster.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fenbo.backbone.events.log.Fact;
import org.fenbo.registry.roster.Presence;
import org.fenbo.registry.roster.Shift;
import org.fenbo.registry.roster.Shifts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes the bodies of topic {@code registry.availability}; schema and examples are in the folder {@code contract}. */
final class AvailabilityJson {
    static final String TOPIC = "registry.availability";
    private static final String RECORDED = "registry.availability.recorded.v1";

    private final JsonMapper json = JsonMapper.builder().build();

    /**
     * Everything from which a reader computes whether the officer is there (ORG-9a). Each event repeats it, so a reader
     * needs only the last event of an officer.
     *
     * @param until when the recorded state ends; null if it has no known end
     * @param rostered whether the officer has shifts; an officer without shifts is never off duty
     * @param week the shifts of each day of the week; a day without shifts is left out
     * @param days the shifts of special days from today on; an empty list is a day off
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            String officer,
            Presence.State state,
            @Nullable String until,
            boolean rostered,
            Map<String, List<String>> week,
            Map<String, List<String>> days) {}

    Fact write(String officer, Presence recorded, Shifts shifts, LocalDate from, Instant at) {
        Map<String, List<String>> week = new TreeMap<>();
        shifts.week().forEach((day, hours) -> week.put(day.name(), texts(hours)));
        Map<String, List<String>> days = shifts.special().values().stream()
                .filter(special -> !special.day().isBefore(from))
                .collect(Collectors.toMap(
                        special -> special.day().toString(),
                        special -> texts(special.hours()),
                        (one, other) -> one,
                        TreeMap::new));
        Instant until = recorded.until();
        Body body = new Body(
                officer,
                recorded.state(),
                until == null ? null : until.toString(),
                !shifts.equals(Shifts.NONE),
                week,
                days);
        return new Fact(RECORDED, at, json.writeValueAsBytes(body));
    }

    private static List<String> texts(List<Shift> hours) {
        return hours.stream().map(Shift::toString).toList();
    }
}
