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

/** What the log has to know of reports. */
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

    /** Nothing: the row of a report has what its events don't have, so it is written when the report is received. */
    @Override
    public void project(List<Aggregates.Changed<Report, ReportEvent>> changes) {}
}
