package org.fenbo.intake.report.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.backbone.web.problem.PageLimit;
import org.fenbo.intake.report.CategoryNature;
import org.fenbo.intake.report.Channel;
import org.fenbo.intake.report.Collector;
import org.fenbo.intake.report.ListedReport;
import org.fenbo.intake.report.Matter;
import org.fenbo.intake.report.Nature;
import org.fenbo.intake.report.Place;
import org.fenbo.intake.report.Position;
import org.fenbo.intake.report.Report;
import org.fenbo.intake.report.ReportEvent.ReportReceived;
import org.fenbo.intake.report.ReportNumber;
import org.fenbo.intake.report.Stage;
import org.fenbo.intake.report.StoredReport;
import org.fenbo.intake.report.Submission;
import org.fenbo.intake.report.Urgency;
import org.jspecify.annotations.Nullable;

/** A report as it is shown, with its free text masked (INT-9). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportAnswer(
        String number,
        Stage stage,
        @JsonProperty("case") @Nullable String caseNumber,
        @Nullable String joinedTo,
        Channel channel,
        String client,
        @Nullable String sourceNumber,
        Nature nature,
        Urgency urgency,
        @Nullable CategoryNature categoryNature,
        @Nullable String category,
        @Nullable String area,
        String text,
        PlaceAnswer place,
        @Nullable String collector,
        @Nullable String concernedUnit,
        @Nullable String concernedOfficer,
        Instant happenedAt,
        Instant reportedAt,
        Instant receivedAt,
        List<String> likelyTwins,
        long version,
        long sequence) {

    /** The place of the matter, as far as it was reported. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record PlaceAnswer(
            String text,
            @Nullable Double longitude,
            @Nullable Double latitude) {
        static PlaceAnswer of(Place place) {
            return place.position() instanceof Position.Degrees(var longitude, var latitude)
                    ? new PlaceAnswer(place.text(), longitude, latitude)
                    : new PlaceAnswer(place.text(), null, null);
        }
    }

    /**
     * The answer to a sender. The report is durable before the answer is sent (INT-2).
     *
     * @param secret the reporter's secret; the answer that is stored for repeated requests has the name of the secret's
     *     key instead
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Receipt(
            String number,
            @Nullable String secret,
            Instant receivedAt,
            @JsonProperty("case") @Nullable String caseNumber,
            @Nullable String joinedTo,
            List<String> likelyTwins,
            Next next) {
        Receipt with(String otherSecret) {
            return new Receipt(number, otherSecret, receivedAt, caseNumber, joinedTo, likelyTwins, next);
        }
    }

    /** Explains to the reporter what happens next. */
    record Next(String zh, String en) {
        static Next of(Report report) {
            return switch (report) {
                case Report.Waiting waiting -> new Next("已收到，等待受理。", "Received; it waits for screening.");
                case Report.Filed filed ->
                    new Next(
                            "已立案，案卷号" + filed.filed().caseNumber() + "，即将派往负责单位。",
                            "Filed as case " + filed.filed().caseNumber()
                                    + "; it goes to the unit that answers for it.");
                case Report.Joined joined ->
                    new Next(
                            "该事项此前已上报，已并入案卷" + joined.joined().caseNumber() + "。",
                            "The matter was reported before; joined to case "
                                    + joined.joined().caseNumber() + ".");
            };
        }
    }

    /**
     * A page of a list.
     *
     * @param next the value of {@code after} for the next page; absent on the last page
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PageAnswer(
            List<LineAnswer> reports, long total, @Nullable String next) {
        static PageAnswer of(Page<ListedReport> page, int limit) {
            List<LineAnswer> lines = page.items().stream().map(LineAnswer::of).toList();
            return new PageAnswer(lines, page.total(), PageLimit.next(lines, limit, LineAnswer::number));
        }
    }

    /** A report as lists show it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineAnswer(
            String number,
            Stage stage,
            @JsonProperty("case") @Nullable String caseNumber,
            @Nullable String joinedTo,
            Channel channel,
            Nature nature,
            Urgency urgency,
            @Nullable String category,
            @Nullable String area,
            Instant receivedAt) {
        static LineAnswer of(ListedReport line) {
            return new LineAnswer(
                    line.number().text(),
                    line.stage(),
                    line.caseNumber(),
                    line.joinedTo(),
                    line.channel(),
                    line.nature(),
                    line.urgency(),
                    line.category(),
                    line.area(),
                    line.receivedAt());
        }
    }

    static ReportAnswer of(StoredReport stored) {
        Report report = stored.report();
        ReportReceived received = report.received();
        Submission submission = received.submission();
        Matter matter = submission.matter();
        return new ReportAnswer(
                report.number().text(),
                report.stage(),
                caseNumber(report),
                joinedTo(report),
                submission.source().channel(),
                submission.source().client(),
                submission.source().number(),
                matter.nature(),
                matter.urgency(),
                matter.categoryNature(),
                matter.category(),
                matter.area(),
                matter.text(),
                PlaceAnswer.of(matter.place()),
                Collector.officerOf(submission.collector()),
                matter.concerned().unit(),
                matter.concerned().officer(),
                submission.happenedAt(),
                submission.reportedAt(),
                received.at(),
                twins(report),
                stored.version(),
                stored.sequence());
    }

    static Receipt receipt(StoredReport stored, @Nullable String secret) {
        Report report = stored.report();
        return new Receipt(
                report.number().text(),
                secret,
                report.received().at(),
                caseNumber(report),
                joinedTo(report),
                twins(report),
                Next.of(report));
    }

    private static @Nullable String caseNumber(Report report) {
        return report.caseNumber().orElse(null);
    }

    private static @Nullable String joinedTo(Report report) {
        return report.joinedTo().map(ReportNumber::text).orElse(null);
    }

    private static List<String> twins(Report report) {
        return report.received().likelyTwins().stream().map(ReportNumber::text).toList();
    }
}
