package org.fenbo.dispatch.casefile.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.events.log.LoggedEvent;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.Timelines;

/** Reads the timeline of a case from the event log. */
public final class StoredTimelines implements Timelines {
    private final EventLog log;

    public StoredTimelines(EventLog log) {
        this.log = log;
    }

    @Override
    public List<Entry> of(CaseNumber number) {
        return log.of(number.value()).stream().map(StoredTimelines::entry).toList();
    }

    @Override
    public boolean has(CaseNumber number) {
        return log.has(number.value());
    }

    @Override
    public OptionalLong firstBroken(CaseNumber number) {
        long broken = log.firstBrokenLink(number.value());
        return broken == 0 ? OptionalLong.empty() : OptionalLong.of(broken);
    }

    private static Entry entry(LoggedEvent event) {
        return new Entry(
                event.version(),
                event.sequence(),
                event.isInternal(),
                event.type(),
                event.happened(),
                event.recorded(),
                event.origin().actor(),
                event.origin().cause(),
                new String(event.body(), StandardCharsets.UTF_8));
    }
}
