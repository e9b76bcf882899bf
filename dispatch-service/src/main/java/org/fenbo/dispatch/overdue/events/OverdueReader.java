package org.fenbo.dispatch.overdue.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fenbo.backbone.events.inbox.Reader;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.dispatch.overdue.ClockOfCase;
import org.fenbo.dispatch.overdue.OverdueClocks;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads supervision.clock, and keeps the clocks that have passed until they are met or stopped. */
public final class OverdueReader implements Reader {
    private final OverdueClocks clocks;
    private final JsonMapper json;

    public OverdueReader(OverdueClocks clocks, JsonMapper json) {
        this.clocks = clocks;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private record Named(@JsonProperty("case") String number, String clock) {}

    @Override
    public String name() {
        return "dispatch.overdue";
    }

    /** A clock passes at most once, and never after it was met or stopped. */
    @Override
    public void apply(List<Received> events) {
        Set<ClockOfCase> passed = new LinkedHashSet<>();
        Set<ClockOfCase> ended = new LinkedHashSet<>();
        for (Received event : events) {
            switch (event.type()) {
                case "supervision.clock.passed.v1" -> passed.add(clock(event));
                case "supervision.clock.met.v1", "supervision.clock.stopped.v1" -> ended.add(clock(event));
                default -> {}
            }
        }
        passed.removeAll(ended);
        clocks.add(passed);
        clocks.remove(ended);
    }

    private ClockOfCase clock(Received event) {
        Named named = json.readValue(event.body(), Named.class);
        return new ClockOfCase(named.number(), named.clock());
    }
}
