package org.fenbo.backbone.events.log;

import org.fenbo.backbone.kernel.Aggregates;
import org.fenbo.backbone.testing.InMemoryAggregates;

/** The aggregates for tests of rules behave as the aggregates of the log do. */
class InMemoryAggregatesTest implements AggregatesContract {
    private final InMemoryAggregates<Integer, CounterEvent> aggregates = new InMemoryAggregates<>(CounterEvent::after);

    @Override
    public Aggregates<Integer, CounterEvent> aggregates() {
        return aggregates;
    }
}
