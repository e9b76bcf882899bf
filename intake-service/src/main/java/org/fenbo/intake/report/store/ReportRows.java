package org.fenbo.intake.report.store;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fenbo.intake.report.AcceptedReport;
import org.fenbo.intake.report.Collector;
import org.fenbo.intake.report.Matter;
import org.fenbo.intake.report.Report;
import org.fenbo.intake.report.ReportNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Writes the row of each new report, and its original words if masking changed them. */
final class ReportRows {
    private record Column(String name, String type, BiFunction<AcceptedReport, Report, @Nullable Object> cell) {
        SqlArrayValue of(List<AcceptedReport> acceptedReports, List<Report> reports) {
            return new SqlArrayValue(
                    type,
                    IntStream.range(0, reports.size())
                            .mapToObj(row -> cell.apply(acceptedReports.get(row), reports.get(row)))
                            .toArray());
        }
    }

    private static final List<Column> COLUMNS = List.of(
            new Column("number", "text", (accepted, report) -> accepted.number().text()),
            new Column("stage", "text", (accepted, report) -> report.stage().name()),
            new Column(
                    "channel",
                    "text",
                    (accepted, report) ->
                            accepted.submission().source().channel().name()),
            new Column(
                    "client",
                    "text",
                    (accepted, report) -> accepted.submission().source().client()),
            new Column(
                    "source_number",
                    "text",
                    (accepted, report) -> accepted.submission().source().number()),
            new Column(
                    "nature",
                    "text",
                    (accepted, report) ->
                            accepted.submission().matter().nature().name()),
            new Column(
                    "urgency",
                    "text",
                    (accepted, report) ->
                            accepted.submission().matter().urgency().name()),
            new Column(
                    "category",
                    "text",
                    (accepted, report) -> accepted.submission().matter().category()),
            new Column(
                    "area",
                    "text",
                    (accepted, report) -> accepted.submission().matter().area()),
            new Column(
                    "collector",
                    "text",
                    (accepted, report) ->
                            Collector.officerOf(accepted.submission().collector())),
            new Column(
                    "happened_at",
                    "timestamptz",
                    (accepted, report) -> accepted.submission().happenedAt().atOffset(ZoneOffset.UTC)),
            new Column(
                    "reported_at",
                    "timestamptz",
                    (accepted, report) -> accepted.submission().reportedAt().atOffset(ZoneOffset.UTC)),
            new Column(
                    "received_at",
                    "timestamptz",
                    (accepted, report) -> accepted.receivedAt().atOffset(ZoneOffset.UTC)),
            new Column("case_number", "text", (accepted, report) -> orNull(report.caseNumber())),
            new Column(
                    "joined_to",
                    "text",
                    (accepted, report) -> orNull(report.joinedTo().map(ReportNumber::text))),
            new Column(
                    "fingerprint",
                    "uuid",
                    (accepted, report) -> accepted.submission().fingerprint()),
            new Column("secret_key", "text", (accepted, report) -> accepted.secretKey()),
            new Column("original_text", "text", (accepted, report) -> original(accepted, report, Matter::text)),
            new Column(
                    "original_place",
                    "text",
                    (accepted, report) ->
                            original(accepted, report, matter -> matter.place().text())));

    private static final String WRITE = """
            with arrived as (select * from unnest(%s) as a(%s)),
            worded as (
              insert into original (report, text, place)
              select number, original_text, nullif(original_place, '') from arrived where original_text is not null)
            insert into report (%3$s) select %3$s from arrived
            """.formatted(
            String.join(
                    ", ",
                    COLUMNS.stream().map(column -> "?::" + column.type() + "[]").toList()),
            String.join(", ", COLUMNS.stream().map(Column::name).toList()),
            String.join(
                    ", ",
                    COLUMNS.stream()
                            .map(Column::name)
                            .filter(name -> !name.startsWith("original_"))
                            .toList()));

    private final JdbcClient jdbc;

    ReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the rows; both lists must be in the same order. */
    void write(List<AcceptedReport> acceptedReports, List<Report> reports) {
        jdbc.sql(WRITE)
                .params(COLUMNS.stream()
                        .map(column -> column.of(acceptedReports, reports))
                        .toList())
                .update();
    }

    private static boolean isMasked(AcceptedReport accepted, Report report) {
        Matter submission = accepted.submission().matter();
        Matter shown = report.received().submission().matter();
        return !submission.text().equals(shown.text()) || !submission.place().equals(shown.place());
    }

    /** The words as they were reported; null if masking left the text and the place unchanged. */
    private static @Nullable String original(AcceptedReport accepted, Report report, Function<Matter, String> words) {
        Matter submission = accepted.submission().matter();
        return orNull(isMasked(accepted, report) ? Optional.of(words.apply(submission)) : Optional.empty());
    }

    /** The value of the column; null if empty. */
    private static @Nullable String orNull(Optional<String> cell) {
        return cell.orElse(null);
    }
}
