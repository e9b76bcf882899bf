package org.fenbo.intake.report.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.fenbo.intake.report.CategoryNature;
import org.fenbo.intake.report.Channel;
import org.fenbo.intake.report.Collector;
import org.fenbo.intake.report.Concerned;
import org.fenbo.intake.report.Matter;
import org.fenbo.intake.report.Nature;
import org.fenbo.intake.report.ReportEvent.ReportFiled;
import org.fenbo.intake.report.ReportNumber;
import org.fenbo.intake.report.Urgency;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
record FiledBody(
        String report,
        @JsonProperty("case") String caseNumber,
        Channel channel,
        String client,
        Nature nature,
        @Nullable String category,
        @Nullable String area,
        Urgency urgency,
        @Nullable CategoryNature categoryNature,
        String text,
        @Nullable PlaceBody place,
        @Nullable String collector,
        @Nullable String collectorUnit,
        @Nullable String concernedUnit,
        @Nullable String concernedOfficer,
        @Nullable Integer revision,
        Instant receivedAt) {

    static FiledBody of(ReportFiled event) {
        Matter matter = event.matter();
        return new FiledBody(
                event.report().text(),
                event.caseNumber(),
                event.channel(),
                event.client(),
                matter.nature(),
                matter.category(),
                matter.area(),
                matter.urgency(),
                matter.categoryNature(),
                matter.text(),
                PlaceBody.of(matter.place()),
                Collector.officerOf(event.collector()),
                Collector.unitOf(event.collector()),
                matter.concerned().unit(),
                matter.concerned().officer(),
                event.revision(),
                event.at());
    }

    ReportFiled event() {
        return new ReportFiled(
                new ReportNumber(report),
                caseNumber,
                channel,
                client,
                new Matter(
                        nature,
                        urgency,
                        category,
                        area,
                        text,
                        PlaceBody.place(place),
                        categoryNature,
                        new Concerned(concernedUnit, concernedOfficer)),
                Collector.in(collector, collectorUnit),
                revision,
                receivedAt);
    }
}
