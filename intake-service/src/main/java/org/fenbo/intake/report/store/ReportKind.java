package org.fenbo.intake.report.store;

import java.util.List;
import org.fenbo.backbone.events.log.Fact;
import org.fenbo.backbone.events.log.LoggedEvent;
import org.fenbo.backbone.events.log.Streams;
import org.fenbo.backbone.kernel.Aggregates;
import org.fenbo.intake.report.EventFormat;
import org.fenbo.intake.report.Report;
import org.fenbo.intake.report.ReportEvent;
import org.jspecify.annotations.Nullable;

/** How reports are stored in the log. */
record ReportKind(EventFormat format) implements Streams.Kind<Report, ReportEvent> {
    @Override
    public String topic() {
        return "intake.report";
    }

    @Override
    public Fact write(ReportEvent event) {
        return new Fact(format.type(event), event.at(), format.body(event));
    }

    @Override
    public ReportEvent read(LoggedEvent event) {
        return format.read(event.type(), event.happened(), event.body());
    }

    @Override
    public Report after(@Nullable Report state, ReportEvent event) {
        return Report.after(state, event);
    }

    /**
     * Does nothing. {@link ReportRows} writes the report's row at receipt, because the row has data that the events
     * don't have.
     */
    @Override
    public void project(List<Aggregates.Changed<Report, ReportEvent>> changes) {}
}
