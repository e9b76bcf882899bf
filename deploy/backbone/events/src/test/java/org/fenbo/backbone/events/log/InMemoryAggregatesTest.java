package org.fenbo.backbone.events.log;

import org.fenbo.backbone.kernel.Aggregates;
import org.fenbo.backbone.testing.InMemoryAggregates;

/** The in-memory aggregates for tests of rules must behave like the aggregates of the log. */
class InMemoryAggregatesTest implements AggregatesContract {
    private final InMemoryAggregates<Integer, CounterEvent> aggregates = new InMemoryAggregates<>(CounterEvent::after);

    @Override
    public Aggregates<Integer, CounterEvent> aggregates() {
        return aggregates;
    }
}
