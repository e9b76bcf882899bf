package org.fenbo.registry.roster.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.events.log.Fact;
import org.fenbo.registry.roster.Presence;
import org.fenbo.registry.roster.Shift;
import org.fenbo.registry.roster.Shifts;
import org.fenbo.registry.roster.SpecialDay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Checks the events of the availability of officers against their published contract. */
class AvailabilityContractTest {
    private static final Path CONTRACT = Path.of("contract", AvailabilityJson.TOPIC, "recorded.v1");
    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private final AvailabilityJson facts = new AvailabilityJson();

    @Test
    @DisplayName("人员状态、到何时为止、班次和调班请假写入事件，已过去的调班不写 (ORG-9a)")
    void an_availability_is_written_as_the_example_that_fits_the_schema() throws IOException {
        Shifts shifts = Shifts.of(
                Map.of(
                        DayOfWeek.MONDAY, List.of(shift("08:00-12:00"), shift("14:00-18:00")),
                        DayOfWeek.TUESDAY, List.of(shift("22:00-06:00"))),
                List.of(
                        new SpecialDay(TODAY.plusDays(1), List.of(), "leave"),
                        new SpecialDay(TODAY.minusDays(9), List.of(shift("08:00-12:00")), "past")));
        Presence away = new Presence(Presence.State.AWAY, Instant.parse("2026-11-25T06:00:00Z"), false);

        assertWritten("away-with-shifts.json", facts.write("O-HAND-1", away, shifts, TODAY, NOON));
        assertWritten(
                "without-shifts.json",
                facts.write("O-HAND-2", new Presence(Presence.State.ON, null, false), Shifts.NONE, TODAY, NOON));
    }

    private static Shift shift(String text) {
        return Shift.read(text).orElseThrow();
    }

    private static void assertWritten(String example, Fact written) throws IOException {
        String text = Files.readString(CONTRACT.resolve(example));
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CONTRACT.resolve("schema.json")));
        assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{\"officer\": \"O-1\", \"state\": \"ILL\"}", InputFormat.JSON))
                .isNotEmpty();
        assertThat(written.type()).isEqualTo("registry.availability.recorded.v1");
        assertThat(written.happened()).isEqualTo(NOON);
        assertThat(JsonMapper.shared().readTree(written.body()))
                .isEqualTo(JsonMapper.shared().readTree(text));
    }
}
