package org.fenbo.backbone.events.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.events.log.CounterEvent.Noted;
import org.fenbo.backbone.events.log.CounterEvent.Raised;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Aggregates;
import org.fenbo.backbone.kernel.Aggregates.Changed;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.TableCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of aggregates, with and without a database. */
interface AggregatesContract {
    Instant NOON = Instant.parse("2026-11-22T04:00:00.123456Z");
    Origin ORIGIN = new Origin(new Actor("O-1", "U-1", "tester", null), null, null);
    Raised RAISED = new Raised(NOON);
    Noted NOTED = new Noted("asked", NOON);
    Aggregates.Change<Integer, CounterEvent> RAISE = change(RAISED);
    Aggregates.Change<Integer, CounterEvent> NOTE = change(NOTED);
    Aggregates.Change<Integer, CounterEvent> NOTHING = change();
    Refusal REFUSAL = TableCode.NOT_YOUR_UNIT.refusal();
    Aggregates.Change<Integer, CounterEvent> REFUSE = (state, version) -> Outcome.refused(REFUSAL);

    static Aggregates.Change<Integer, CounterEvent> change(CounterEvent... events) {
        return Aggregates.by(ORIGIN, state -> List.of(events));
    }

    Aggregates<Integer, CounterEvent> aggregates();

    @Test
    default void the_state_is_the_fold_of_the_events() {
        aggregates().change("a", RAISE);
        assertThat(aggregates().change("a", change(RAISED, RAISED)))
                .isEqualTo(Outcome.done(new Changed<>("a", 3, 3, 3, List.of(RAISED, RAISED))));
        assertThat(aggregates().find("a")).contains(new Changed<>("a", 3, 3, 3, List.of()));
        assertThat(aggregates().find("b")).isEmpty();
        aggregates().change("c", RAISE);
        assertThat(aggregates().findAll(List.of("c", "b", "a")))
                .containsExactly(new Changed<>("c", 1, 1, 1, List.of()), new Changed<>("a", 3, 3, 3, List.of()));
    }

    @Test
    @DisplayName("内部事实计入版本，不计入对外序号")
    default void an_internal_fact_counts_in_the_version_and_not_in_the_sequence() {
        assertThat(aggregates().change("a", NOTE)).isEqualTo(Outcome.done(new Changed<>("a", 0, 1, 0, List.of(NOTED))));
        aggregates().change("a", change(RAISED, NOTED, RAISED));
        assertThat(aggregates().find("a")).contains(new Changed<>("a", 2, 4, 2, List.of()));
        assertThat(aggregates().change("a", NOTE)).isEqualTo(Outcome.done(new Changed<>("a", 2, 5, 2, List.of(NOTED))));
    }

    @Test
    default void a_change_receives_the_version() {
        List<Long> given = new ArrayList<>();
        Aggregates.Change<Integer, CounterEvent> asking = (state, version) -> {
            given.add(version);
            return NOTE.on(state, version);
        };
        aggregates().change("a", asking);
        aggregates().change("a", RAISE);
        aggregates().change("a", asking);
        assertThat(given).containsExactly(0L, 2L);
    }

    @Test
    default void a_change_without_events_leaves_the_state_unchanged() {
        aggregates().change("a", change(RAISED, NOTED));
        assertThat(aggregates().change("a", NOTHING)).isEqualTo(Outcome.done(new Changed<>("a", 1, 2, 1, List.of())));
        assertThatThrownBy(() -> aggregates().change("b", NOTHING)).isInstanceOf(IllegalStateException.class);
        assertThat(aggregates().changeAll(Map.of("b", NOTHING))).isEmpty();
    }

    @Test
    default void a_refused_change_has_no_effect_and_stops_no_other_change() {
        assertThat(aggregates().changeAll(Map.of("a", RAISE, "b", REFUSE)))
                .containsEntry("b", Outcome.refused(REFUSAL))
                .containsEntry("a", Outcome.done(new Changed<>("a", 1, 1, 1, List.of(RAISED))));
        assertThat(aggregates().find("b")).isEmpty();
        assertThat(aggregates().change("a", REFUSE)).isEqualTo(Outcome.refused(REFUSAL));
        assertThat(aggregates().find("a")).contains(new Changed<>("a", 1, 1, 1, List.of()));
    }
}
