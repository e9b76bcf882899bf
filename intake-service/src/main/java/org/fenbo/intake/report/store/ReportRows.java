package org.fenbo.intake.report.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;
import org.fenbo.intake.report.Arrival;
import org.fenbo.intake.report.Matter;
import org.fenbo.intake.report.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the row of each report that is taken in, and its original words where the masked ones differ. */
final class ReportRows {
    private record Column(String name, String type, BiFunction<Arrival, Report, @Nullable Object> cell) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("number", "text", (arrival, report) -> arrival.number().text()),
            new Column("stage", "text", (arrival, report) -> report.stage().name()),
            new Column(
                    "channel",
                    "text",
                    (arrival, report) -> arrival.said().source().channel().name()),
            new Column(
                    "client",
                    "text",
                    (arrival, report) -> arrival.said().source().client()),
            new Column(
                    "source_number",
                    "text",
                    (arrival, report) -> arrival.said().source().number()),
            new Column(
                    "nature",
                    "text",
                    (arrival, report) -> arrival.said().matter().nature().name()),
            new Column(
                    "urgency",
                    "text",
                    (arrival, report) -> arrival.said().matter().urgency().name()),
            new Column(
                    "category",
                    "text",
                    (arrival, report) -> arrival.said().matter().category()),
            new Column(
                    "area", "text", (arrival, report) -> arrival.said().matter().area()),
            new Column("collector", "text", (arrival, report) -> arrival.said().collector()),
            new Column(
                    "happened_at",
                    "timestamptz",
                    (arrival, report) -> arrival.said().happenedAt().atOffset(ZoneOffset.UTC)),
            new Column(
                    "reported_at",
                    "timestamptz",
                    (arrival, report) -> arrival.said().reportedAt().atOffset(ZoneOffset.UTC)),
            new Column(
                    "received_at",
                    "timestamptz",
                    (arrival, report) -> arrival.receivedAt().atOffset(ZoneOffset.UTC)),
            new Column(
                    "case_number",
                    "text",
                    (arrival, report) -> report.caseNumber().orElse(null)),
            new Column("joined_to", "text", (arrival, report) -> joinedTo(report)),
            new Column(
                    "fingerprint", "uuid", (arrival, report) -> arrival.said().fingerprint()),
            new Column("secret_key", "text", (arrival, report) -> arrival.secretKey()),
            new Column(
                    "original_text",
                    "text",
                    (arrival, report) ->
                            isMasked(arrival, report) ? arrival.said().matter().text() : null),
            new Column(
                    "original_place",
                    "text",
                    (arrival, report) -> isMasked(arrival, report)
                            ? arrival.said().matter().place().text()
                            : null));

    private static final String WRITE = """
            with arrived as (select * from unnest(%s) as a(%s)),
            worded as (
              insert into original (report, text, place)
              select number, original_text, original_place from arrived where original_text is not null)
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

    private final JdbcTemplate jdbc;

    ReportRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Both lists in the same order. */
    void write(List<Arrival> arrivals, List<Report> reports) {
        jdbc.update(connection -> statement(connection, arrivals, reports));
    }

    private static PreparedStatement statement(Connection connection, List<Arrival> arrivals, List<Report> reports)
            throws SQLException {
        PreparedStatement write = connection.prepareStatement(WRITE);
        for (int i = 0; i < COLUMNS.size(); i++) {
            Column column = COLUMNS.get(i);
            @Nullable Object[] cells = new @Nullable Object[arrivals.size()];
            for (int row = 0; row < cells.length; row++) {
                cells[row] = column.cell().apply(arrivals.get(row), reports.get(row));
            }
            write.setArray(i + 1, connection.createArrayOf(column.type(), cells));
        }
        return write;
    }

    private static boolean isMasked(Arrival arrival, Report report) {
        Matter said = arrival.said().matter();
        Matter shown = report.received().said().matter();
        return !said.text().equals(shown.text()) || !said.place().equals(shown.place());
    }

    private static @Nullable String joinedTo(Report report) {
        return report instanceof Report.Joined joined
                ? joined.joined().joinedTo().text()
                : null;
    }
}
