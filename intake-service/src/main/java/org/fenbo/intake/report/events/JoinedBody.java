package org.fenbo.intake.report.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.fenbo.intake.report.ReportEvent.ReportJoined;
import org.fenbo.intake.report.ReportNumber;

record JoinedBody(
        String report,
        String joinedTo,
        @JsonProperty("case") String caseNumber) {
    static JoinedBody of(ReportJoined event) {
        return new JoinedBody(event.report().text(), event.joinedTo().text(), event.caseNumber());
    }

    ReportJoined event(Instant at) {
        return new ReportJoined(new ReportNumber(report), new ReportNumber(joinedTo), caseNumber, at);
    }
}
