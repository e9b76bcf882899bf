package org.fenbo.backbone.events.log;

import java.time.Instant;
import org.fenbo.backbone.kernel.InternalFact;
import org.fenbo.backbone.kernel.Wire;
import org.jspecify.annotations.Nullable;

/** The events of a counter. A counter is the simplest aggregate: its state is how often it was raised. */
sealed interface CounterEvent {
    Instant at();

    @Wire("test.counter.raised.v1")
    record Raised(Instant at) implements CounterEvent {}

    @Wire("test.counter.noted.v1")
    record Noted(String word, Instant at) implements CounterEvent, InternalFact {}

    static Integer after(@Nullable Integer state, CounterEvent event) {
        int before = state == null ? 0 : state;
        return switch (event) {
            case Raised _ -> before + 1;
            case Noted _ -> before;
        };
    }
}
