package org.fenbo.supervision.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.fenbo.backbone.events.log.Fact;
import org.fenbo.backbone.workingtime.Limit;
import org.fenbo.backbone.workingtime.LimitUnit;
import org.fenbo.supervision.clock.CaseClocks;
import org.fenbo.supervision.clock.CaseEvent.Happening;
import org.fenbo.supervision.clock.CaseNumber;
import org.fenbo.supervision.clock.Clock;
import org.fenbo.supervision.clock.ClockEvent;
import org.fenbo.supervision.clock.ClockEvent.ClockResumed;
import org.fenbo.supervision.clock.ClockEvent.ClockSet;
import org.fenbo.supervision.clock.ClockEvent.Reason;
import org.fenbo.supervision.clock.ClockEvent.Words;
import org.fenbo.supervision.clock.ClockName;
import org.fenbo.supervision.clock.ClockPlan;
import org.fenbo.supervision.clock.events.CaseEventJson;
import org.fenbo.supervision.clock.store.ClockEventJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tests that the events of this service match their schemas, and that this service reads all example events that have
 * ever been published.
 */
class ClockContractTest {
    private static final Path CONTRACT = Path.of("contract", "supervision.clock");
    private static final List<String> TYPES =
            List.of("set.v1", "paused.v1", "resumed.v1", "passed.v1", "met.v1", "stopped.v1");
    private static final Instant START = Instant.parse("2026-11-23T02:00:00.123456Z");
    private static final CaseNumber NUMBER = new CaseNumber("C44039920261123000001");

    private final JsonMapper json = JsonMapper.builder().build();
    private final ClockEventJson facts = new ClockEventJson(json);

    @Test
    void every_example_fits_its_schema() throws IOException {
        List<Path> examples = Examples.of("supervision-service");
        assertThat(examples).hasSizeGreaterThanOrEqualTo(2 * TYPES.size());
        for (Path example : examples) {
            assertThat(errors(Examples.type(example), Files.readString(example, UTF_8)))
                    .as(example.toString())
                    .isEmpty();
        }
    }

    @Test
    void every_event_that_is_written_fits_its_schema_and_is_read_back_unchanged() throws IOException {
        TreeSet<String> written = new TreeSet<>();
        for (ClockEvent event : allKinds()) {
            Fact fact = facts.write(NUMBER, event);
            assertThat(errors(fact.type(), new String(fact.body(), UTF_8))).isEmpty();
            assertThat(facts.read(fact.type(), fact.happened(), fact.body())).isEqualTo(event);
            written.add(fact.type().replace("supervision.clock.", ""));
        }
        assertThat(written).containsExactlyInAnyOrderElementsOf(TYPES);
    }

    @Test
    void every_example_is_still_read() throws IOException {
        for (Path example : Examples.of("supervision-service")) {
            assertThat(facts.read(Examples.type(example), START, Files.readAllBytes(example)))
                    .isNotNull();
        }
    }

    @Test
    void a_schema_refuses_an_incomplete_event_with_a_wrong_clock_name() throws IOException {
        assertThat(errors("supervision.clock.passed.v1", "{\"case\":\"C1\",\"clock\":\"accept-0\"}"))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    @DisplayName("时限计划用到的每种事件都在派遣服务的契约中，示例都读得出")
    void every_type_of_the_clock_plan_is_in_the_contract_of_dispatch_and_every_example_is_read() throws IOException {
        CaseEventJson happenings = new CaseEventJson(json);
        TreeSet<String> heeded = new TreeSet<>();
        for (Path example : Examples.of("dispatch-service")) {
            String type = Examples.type(example);
            Happening happening = happenings.read(type, Files.readAllBytes(example));
            if (ClockPlan.types().contains(happening.type())) {
                heeded.add(type);
            }
        }
        assertThat(heeded).containsExactlyInAnyOrderElementsOf(ClockPlan.types());
    }

    @Test
    void the_revision_that_a_case_or_an_order_names_is_read() throws IOException {
        CaseEventJson happenings = new CaseEventJson(json);
        List<Integer> named = new ArrayList<>();
        for (Path example : Examples.of("dispatch-service")) {
            switch (happenings.read(Examples.type(example), Files.readAllBytes(example))) {
                case Happening.Filed filed when filed.revision() != null -> named.add(filed.revision());
                case Happening.OfOrder sent when sent.revision() != null -> named.add(sent.revision());
                default -> {}
            }
        }
        assertThat(named).containsExactly(3, 3, 3, 4, 4, 3, 4, 4);
    }

    private static List<ClockEvent> allKinds() {
        List<ClockEvent> events = new ArrayList<>();
        for (ClockSet set : List.of(
                set(ClockName.WHOLE_CASE, null, new Limit(5, LimitUnit.WORKING_DAYS)),
                set(ClockName.accept(1), "U-CG", new Limit(30, LimitUnit.MINUTES)),
                set(ClockName.handle(12, 3), "U-CG", Limit.sameDay()))) {
            Clock running = new Clock.Running(set);
            events.add(set);
            events.addAll(CaseClocks.NONE.after(set).passAt(set.dueAt()));
            events.addAll(running.meetAt(START));
            events.addAll(running.meetAt(set.dueAt()));
            events.addAll(running.pauseAt(START));
            events.add(new ClockResumed(
                    set.clock(),
                    START,
                    set.unit(),
                    START,
                    set.dueAt(),
                    set.dueAt().plusSeconds(60),
                    set.explanation()));
            events.addAll(running.stopAt(START, Reason.RETURN_GRANTED));
            events.addAll(running.stopAt(set.dueAt(), Reason.CASE_CLOSED));
        }
        return events;
    }

    private static ClockSet set(ClockName name, @Nullable String unit, Limit limit) {
        Instant due = START.plus(Duration.ofHours(1));
        return new ClockSet(name, START, unit, START, limit, due, "CN/3", 3, new Words("因为", "because"));
    }

    private static List<String> errors(String type, String body) throws IOException {
        String folder = type.replace("supervision.clock.", "");
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CONTRACT.resolve(folder).resolve("schema.json"), UTF_8), InputFormat.JSON);
        return schema.validate(body, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
