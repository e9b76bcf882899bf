package org.fenbo.backbone.web.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Aggregates;
import org.fenbo.backbone.kernel.Aggregates.Changed;
import org.fenbo.backbone.kernel.Approving;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Command;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.kernel.Decision;
import org.fenbo.backbone.kernel.InternalFact;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Place;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Right;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.backbone.kernel.TableCode;
import org.fenbo.backbone.testing.InMemoryAggregates;
import org.fenbo.backbone.web.command.CommandDoor;
import org.fenbo.backbone.web.command.CommandHeaders;
import org.fenbo.backbone.web.idempotency.Idempotency;
import org.fenbo.backbone.web.problem.BodyReader;
import org.fenbo.backbone.web.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Tests the door with a bell as the aggregate. It has two events: the bell was rung, and somebody asked for a ring. The
 * second event is an internal fact.
 */
@RunningProbe
class CommandDoorTest {
    private static final Reach HERE = Reach.NOWHERE.with(Scope.AREA, "440399001");
    private static final Right RIGHT = Right.by(Scope.AREA, Role.DISPATCHER);
    private static final Origin ORIGIN = new Origin(new Actor("O-1", null, null, null), null, null);
    private static final Caller CALLER = new Caller("O-1", null, Set.of(Role.DISPATCHER), HERE);

    @Autowired
    private Idempotency idempotency;

    @Autowired
    private BodyReader bodies;

    private final InMemoryAggregates<Integer, BellEvent> bells =
            new InMemoryAggregates<>((rung, event) -> (rung == null ? 0 : rung) + event.rings());

    interface BellEvent {
        int rings();
    }

    record Rung(int rings) implements BellEvent {}

    record Asked(int rings) implements BellEvent, InternalFact {}

    @BeforeEach
    void a_bell_that_was_rung_once() {
        bells.change("bell", Aggregates.by(ORIGIN, none -> List.of(new Rung(1))));
    }

    @Test
    @DisplayName("ETag 是版本：内部事实也改变它，对外序号不变")
    void the_etag_counts_internal_facts_and_the_sequence_does_not() {
        assertThat(door().show(CALLER, "bell").getHeaders().getETag()).isEqualTo("\"1\"");
        ResponseEntity<Object> asked = give("ask", "\"1\"");
        assertThat(asked.getHeaders().getETag()).isEqualTo("\"2\"");
        assertThat(asked.getBody()).isEqualTo("1 rung, version 2, sequence 1");
        assertThat(door().show(CALLER, "bell").getHeaders().getETag()).isEqualTo("\"2\"");
    }

    @Test
    @DisplayName("If-Match 比对版本：发生内部事实后，之前的 ETag 不再有效")
    void an_etag_from_before_an_internal_fact_is_stale() {
        give("ask", "\"1\"");
        assertThatThrownBy(() -> give("ring", "\"1\""))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_FAILED));
        assertThat(give("ring", "\"2\"").getBody()).isEqualTo("2 rung, version 3, sequence 2");
    }

    private ResponseEntity<Object> give(String verb, String version) {
        return door().give(CALLER, new CommandHeaders(UUID.randomUUID().toString(), version), "bell", verb, null);
    }

    private CommandDoor<Integer, BellEvent> door() {
        CommandTable<Integer, BellEvent> table = new CommandTable<>(
                bell -> HERE,
                RIGHT,
                TableCode.NO_SUCH_PLACE,
                Approving.never(),
                List.of(row("ring", new Rung(1)), row("ask", new Asked(0))));
        return new CommandDoor<>(
                bells,
                table,
                CommandDoorTest::shown,
                new CommandDoor.Tools(idempotency, bodies, InstantSource.system()));
    }

    private static Object shown(Changed<Integer, ?> found, Caller caller, List<String> possible) {
        return found.state() + " rung, version " + found.version() + ", sequence " + found.sequence();
    }

    private static Command<Integer, Integer, Decision.Nothing, BellEvent> row(String verb, BellEvent event) {
        return new Command<>(
                verb,
                Decision.Nothing.class,
                "",
                "ANY",
                (bell, codes) -> Stream.of(new Place.Ready<>("", codes, () -> "ANY", bell)),
                RIGHT,
                (target, actor, body, at) -> Outcome.done(List.of(event)));
    }
}
