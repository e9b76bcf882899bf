package org.fenbo.intake.report.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fenbo.backbone.kernel.Microseconds;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.backbone.web.problem.WebCode;
import org.fenbo.intake.report.AcceptanceRules;
import org.fenbo.intake.report.Channel;
import org.fenbo.intake.report.Collector;
import org.fenbo.intake.report.Concerned;
import org.fenbo.intake.report.Matter;
import org.fenbo.intake.report.Nature;
import org.fenbo.intake.report.Place;
import org.fenbo.intake.report.Source;
import org.fenbo.intake.report.Submission;
import org.fenbo.intake.report.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A report as a client sends it. Times are RFC 3339 with an offset. An absent {@code reportedAt} means the time of
 * receipt. An absent {@code happenedAt} means {@code reportedAt}.
 *
 * @param sourceNumber the client's own number for the report; a later report with the same number on the same channel
 *     is joined to the first report
 * @param urgency if absent, the urgency that the catalogue states for the category; {@code NORMAL} without a category
 * @param collector only a collector may give it, and only their own code; the collector of a report is the person who
 *     signed in (CASE-6j)
 * @param concernedUnit code of the unit that a tip-off or complaint is about; the unit never gets the order (CASE-21d,e)
 * @param concernedOfficer code of the officer that it is about
 */
record ReportRequest(
        @NotNull Channel channel,
        @NotNull Nature nature,

        @Size(max = AcceptanceRules.LONGEST_CODE) @StorableField @Nullable
        String category,

        @Size(max = AcceptanceRules.LONGEST_CODE) @StorableField @Nullable
        String area,

        @Nullable Urgency urgency,

        @NotBlank @Size(max = AcceptanceRules.LONGEST_TEXT) @StorableField
        String text,

        @Valid @Nullable PlaceRequest place,

        @Size(min = 1, max = AcceptanceRules.LONGEST_SOURCE_NUMBER) @StorableField @Nullable
        String sourceNumber,

        @Size(max = AcceptanceRules.LONGEST_CODE) @StorableField @Nullable
        String collector,

        @Size(min = 1, max = AcceptanceRules.LONGEST_CODE) @StorableField @Nullable
        String concernedUnit,

        @Size(min = 1, max = AcceptanceRules.LONGEST_CODE) @StorableField @Nullable
        String concernedOfficer,

        @Nullable String happenedAt,
        @Nullable String reportedAt) {

    /** The place of the matter. */
    record PlaceRequest(
            @Size(max = AcceptanceRules.LONGEST_PLACE) @StorableField @Nullable
            String text,

            @Nullable Double longitude,
            @Nullable Double latitude) {
        Place place() {
            return Place.of(text, longitude, latitude);
        }
    }

    /**
     * The report as a submission.
     *
     * @param seenBy the collector who sends it; null if no collector does
     * @param usual the urgency of the category, for a report that states none
     */
    Submission from(String client, @Nullable Collector seenBy, Instant now, Urgency usual) {
        Instant reported = time("reportedAt", reportedAt, now);
        return new Submission(
                new Source(channel, client, sourceNumber),
                new Matter(
                                nature,
                                Objects.requireNonNullElse(urgency, usual),
                                category,
                                area,
                                text,
                                Optional.ofNullable(place)
                                        .map(PlaceRequest::place)
                                        .orElse(Place.UNKNOWN))
                        .concerning(new Concerned(concernedUnit, concernedOfficer)),
                seenBy,
                time("happenedAt", happenedAt, reported),
                reported);
    }

    private static Instant time(String field, @Nullable String text, Instant absent) {
        return Optional.ofNullable(text).map(given -> time(field, given)).orElse(absent);
    }

    private static Instant time(String field, String text) {
        try {
            return Microseconds.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw WebCode.WRONG_TYPE
                    .problem(new Words(
                                    "“%s”不是带时区偏移的时间，例如 2026-11-22T08:30:00+08:00",
                                    "'%s' is no time with an offset, for instance 2026-11-22T08:30:00+08:00")
                            .with(List.of(text)))
                    .field(field)
                    .build();
        }
    }
}
