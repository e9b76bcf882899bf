package org.fenbo.intake.bulk.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.fenbo.intake.bulk.RawRow;
import org.fenbo.intake.bulk.RowFault;
import org.fenbo.intake.bulk.RowResult;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The rows of uploads; cells are kept as a JSON list until the row is done, then forgotten. */
final class UploadRows {
    private static final String KEEP = """
            insert into upload_row (upload, line, cells, outcome, reason, detail)
            select ?, line, cells, case when reason is null then null else 'REFUSED' end, reason, detail
            from unnest(?::bigint[], ?::text[], ?::text[], ?::text[]) as given(line, cells, reason, detail)
            """;
    private static final String FINISH = """
            update upload_row r
            set cells = null, outcome = g.outcome, report = g.report, "column" = g."column", reason = g.reason,
                detail = g.detail
            from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
              as g(line, outcome, report, "column", reason, detail)
            where r.upload = ? and r.line = g.line
            """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    UploadRows(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(UUID upload, List<RawRow> rows) {
        jdbc.update(connection -> {
            PreparedStatement keep = connection.prepareStatement(KEEP);
            keep.setObject(1, upload);
            set(keep, 2, "bigint", rows, RawRow::line);
            set(keep, 3, "text", rows, row -> row.fault() == null ? json.writeValueAsString(row.cells()) : null);
            set(
                    keep,
                    4,
                    "text",
                    rows,
                    row -> row.fault() == null ? null : row.fault().reason());
            set(
                    keep,
                    5,
                    "text",
                    rows,
                    row -> row.fault() == null ? null : row.fault().detail());
            return keep;
        });
    }

    List<RawRow> open(UUID upload, int most) {
        return jdbc.query(
                "select line, cells from upload_row where upload = ? and outcome is null order by line limit ?",
                (row, number) ->
                        new RawRow(row.getLong(1), List.of(json.readValue(row.getString(2), String[].class)), null),
                upload,
                most);
    }

    void finish(UUID upload, List<RowResult> results) {
        jdbc.update(connection -> {
            PreparedStatement finish = connection.prepareStatement(FINISH);
            set(finish, 1, "bigint", results, RowResult::line);
            set(finish, 2, "text", results, result -> result.outcome().name());
            set(finish, 3, "text", results, RowResult::report);
            set(
                    finish,
                    4,
                    "text",
                    results,
                    result -> result.fault() == null ? null : result.fault().column());
            set(
                    finish,
                    5,
                    "text",
                    results,
                    result -> result.fault() == null ? null : result.fault().reason());
            set(
                    finish,
                    6,
                    "text",
                    results,
                    result -> result.fault() == null ? null : result.fault().detail());
            finish.setObject(7, upload);
            return finish;
        });
    }

    List<RowResult> results(UUID upload, RowResult.@Nullable Outcome outcome, long after, int limit) {
        String only = outcome == null ? null : outcome.name();
        return jdbc.query(
                "select line, outcome, report, \"column\", reason, detail from upload_row"
                        + " where upload = ? and line > ? and outcome is not null and (?::text is null or outcome = ?)"
                        + " order by line limit ?",
                (row, number) -> result(row),
                upload,
                after,
                only,
                only,
                limit);
    }

    private static RowResult result(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new RowResult(
                row.getLong("line"),
                RowResult.Outcome.valueOf(row.getString("outcome")),
                row.getString("report"),
                reason == null ? null : new RowFault(row.getString("column"), reason, row.getString("detail")));
    }

    private static <T> void set(
            PreparedStatement into, int index, String type, List<T> rows, Function<T, @Nullable Object> cell)
            throws SQLException {
        into.setArray(
                index,
                into.getConnection().createArrayOf(type, rows.stream().map(cell).toArray()));
    }
}
