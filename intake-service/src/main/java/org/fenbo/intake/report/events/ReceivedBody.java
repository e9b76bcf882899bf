package org.fenbo.intake.report.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.fenbo.intake.report.CategoryNature;
import org.fenbo.intake.report.Channel;
import org.fenbo.intake.report.Collector;
import org.fenbo.intake.report.Concerned;
import org.fenbo.intake.report.Matter;
import org.fenbo.intake.report.Nature;
import org.fenbo.intake.report.ReportEvent.ReportReceived;
import org.fenbo.intake.report.ReportNumber;
import org.fenbo.intake.report.Source;
import org.fenbo.intake.report.Submission;
import org.fenbo.intake.report.Urgency;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
record ReceivedBody(
        String report,
        Channel channel,
        String client,
        @Nullable String sourceNumber,
        Nature nature,
        @Nullable String category,
        @Nullable String area,
        Urgency urgency,
        @Nullable CategoryNature categoryNature,
        String text,
        PlaceBody place,
        @Nullable String collector,
        @Nullable String collectorUnit,
        @Nullable String concernedUnit,
        @Nullable String concernedOfficer,
        Instant happenedAt,
        Instant reportedAt,
        List<String> likelyTwins) {

    static ReceivedBody of(ReportReceived event) {
        Submission submission = event.submission();
        Matter matter = submission.matter();
        return new ReceivedBody(
                event.report().text(),
                submission.source().channel(),
                submission.source().client(),
                submission.source().number(),
                matter.nature(),
                matter.category(),
                matter.area(),
                matter.urgency(),
                matter.categoryNature(),
                matter.text(),
                PlaceBody.of(matter.place()),
                Collector.officerOf(submission.collector()),
                Collector.unitOf(submission.collector()),
                matter.concerned().unit(),
                matter.concerned().officer(),
                submission.happenedAt(),
                submission.reportedAt(),
                event.likelyTwins().stream().map(ReportNumber::text).toList());
    }

    ReportReceived event(Instant at) {
        Concerned concerned = new Concerned(concernedUnit, concernedOfficer);
        Matter matter =
                new Matter(nature, urgency, category, area, text, PlaceBody.place(place), categoryNature, concerned);
        Source source = new Source(channel, client, sourceNumber);
        return new ReportReceived(
                new ReportNumber(report),
                new Submission(source, matter, Collector.in(collector, collectorUnit), happenedAt, reportedAt),
                likelyTwins.stream().map(ReportNumber::new).toList(),
                at);
    }
}
