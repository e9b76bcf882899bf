package org.fenbo.supervision.clock.events;

import java.util.List;
import org.fenbo.backbone.events.AfterCommit;
import org.fenbo.backbone.events.inbox.NotYet;
import org.fenbo.backbone.events.inbox.Reader;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.supervision.clock.CaseNews;
import org.fenbo.supervision.clock.CaseNews.Because;
import org.fenbo.supervision.clock.CaseNumber;
import org.fenbo.supervision.clock.KeepClocks;
import org.fenbo.supervision.clock.News;
import org.fenbo.supervision.clock.RulesAwaited;
import tools.jackson.databind.json.JsonMapper;

/** Hears dispatch.case for the clocks. */
public final class ClockReader implements Reader {
    private final KeepClocks keepClocks;
    private final News news;
    private final CaseHappenings happenings;

    public ClockReader(KeepClocks keepClocks, News news, JsonMapper json) {
        this.keepClocks = keepClocks;
        this.news = news;
        this.happenings = new CaseHappenings(json);
    }

    @Override
    public String name() {
        return "supervision.clock";
    }

    @Override
    public void apply(List<Received> events) {
        try {
            keepClocks.after(events.stream().map(this::news).toList());
        } catch (RulesAwaited e) {
            throw new NotYet(String.valueOf(e.getMessage()));
        }
        AfterCommit.run(news::came);
    }

    private CaseNews news(Received event) {
        return new CaseNews(
                new CaseNumber(event.subject()),
                event.sequence(),
                event.time(),
                new Because(event.id(), event.traceparent()),
                happenings.read(event.type(), event.body()));
    }
}
