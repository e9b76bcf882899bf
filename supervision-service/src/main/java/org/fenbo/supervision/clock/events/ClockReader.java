package org.fenbo.supervision.clock.events;

import java.util.List;
import org.fenbo.backbone.events.AfterCommit;
import org.fenbo.backbone.events.inbox.NotYet;
import org.fenbo.backbone.events.inbox.Reader;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.supervision.clock.CaseEvent;
import org.fenbo.supervision.clock.CaseNumber;
import org.fenbo.supervision.clock.CommitSignal;
import org.fenbo.supervision.clock.KeepClocks;
import org.fenbo.supervision.clock.RulesAwaited;
import tools.jackson.databind.json.JsonMapper;

/** Reads dispatch.case and updates the clocks. */
public final class ClockReader implements Reader {
    private final KeepClocks keepClocks;
    private final CommitSignal signal;
    private final CaseEventJson happenings;

    public ClockReader(KeepClocks keepClocks, CommitSignal signal, JsonMapper json) {
        this.keepClocks = keepClocks;
        this.signal = signal;
        this.happenings = new CaseEventJson(json);
    }

    @Override
    public String name() {
        return "supervision.clock";
    }

    @Override
    public void apply(List<Received> events) {
        try {
            keepClocks.after(events.stream().map(this::caseEvent).toList());
        } catch (RulesAwaited e) {
            throw new NotYet(String.valueOf(e.getMessage()));
        }
        AfterCommit.run(signal::raise);
    }

    private CaseEvent caseEvent(Received event) {
        return new CaseEvent(
                new CaseNumber(event.subject()),
                event.sequence(),
                event.time(),
                new Origin(Actor.platform("supervision"), event.id(), event.traceparent()),
                happenings.read(event.type(), event.body()));
    }
}
