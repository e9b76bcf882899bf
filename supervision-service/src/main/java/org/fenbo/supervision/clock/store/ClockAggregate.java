package org.fenbo.supervision.clock.store;

import java.util.List;
import java.util.Objects;
import org.fenbo.backbone.events.log.Fact;
import org.fenbo.backbone.events.log.LoggedEvent;
import org.fenbo.backbone.events.log.Streams;
import org.fenbo.backbone.kernel.Aggregates.Changed;
import org.fenbo.supervision.clock.CaseClocks;
import org.fenbo.supervision.clock.CaseNumber;
import org.fenbo.supervision.clock.ClockEvent;
import org.jspecify.annotations.Nullable;

/** Stores the clocks of a case in the event log, as one stream per case. */
final class ClockAggregate implements Streams.Kind<CaseClocks, ClockAggregate.OfCase> {
    private final ClockEventJson facts;
    private final ClockTable table;

    ClockAggregate(ClockEventJson facts, ClockTable table) {
        this.facts = facts;
        this.table = table;
    }

    /** An event with the number of its case, because the stored body contains this number. */
    record OfCase(CaseNumber number, ClockEvent event) {}

    @Override
    public String topic() {
        return "supervision.clock";
    }

    @Override
    public Fact write(OfCase event) {
        return facts.write(event.number(), event.event());
    }

    @Override
    public OfCase read(LoggedEvent event) {
        return new OfCase(new CaseNumber(event.subject()), facts.read(event));
    }

    @Override
    public CaseClocks after(@Nullable CaseClocks clocks, OfCase event) {
        return Objects.requireNonNullElse(clocks, CaseClocks.NONE).after(event.event());
    }

    @Override
    public void project(List<Changed<CaseClocks, OfCase>> changes) {
        table.write(changes);
    }
}
