package org.fenbo.intake.report.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fenbo.backbone.events.inbox.Traces;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.events.log.Streams;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Aggregates;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.intake.report.AcceptedReport;
import org.fenbo.intake.report.Channel;
import org.fenbo.intake.report.Duplicates;
import org.fenbo.intake.report.EventFormat;
import org.fenbo.intake.report.ListedReport;
import org.fenbo.intake.report.Nature;
import org.fenbo.intake.report.Report;
import org.fenbo.intake.report.ReportEvent;
import org.fenbo.intake.report.ReportNumber;
import org.fenbo.intake.report.ReportScope;
import org.fenbo.intake.report.Reports;
import org.fenbo.intake.report.Stage;
import org.fenbo.intake.report.StoredReport;
import org.fenbo.intake.report.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

@Repository
class StoredReports implements Reports {
    private static final String PAGE = """
            select number, stage, case_number, joined_to, channel, nature, urgency, category, area, received_at
            from report where %s and number > :after order by number limit :limit
            """.formatted(ReportFilter.CONDITION);

    private static final String COUNTS = """
            select channel, stage, count(*) from report where %s group by channel, stage
            """.formatted(ReportFilter.CONDITION);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Streams<Report, ReportEvent> streams;
    private final DuplicateCheck duplicateCheck;
    private final ReportRows rows;

    StoredReports(JdbcClient jdbc, TransactionTemplate transaction, EventLog log, EventFormat format) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.streams = new Streams<>(log, transaction, new ReportKind(format));
        this.duplicateCheck = new DuplicateCheck(jdbc);
        this.rows = new ReportRows(jdbc);
    }

    @Override
    public List<StoredReport> receive(List<AcceptedReport> acceptedReports, Decision decision) {
        return acceptedReports.isEmpty()
                ? List.of()
                : Objects.requireNonNull(transaction.execute(status -> receiveTogether(acceptedReports, decision)));
    }

    private List<StoredReport> receiveTogether(List<AcceptedReport> acceptedReports, Decision decision) {
        Map<ReportNumber, Duplicates> duplicates = duplicateCheck.of(acceptedReports);
        Map<String, Aggregates.Change<Report, ReportEvent>> first = new LinkedHashMap<>();
        for (AcceptedReport accepted : acceptedReports) {
            List<ReportEvent> events =
                    decision.on(accepted, duplicates.getOrDefault(accepted.number(), Duplicates.NONE));
            first.put(accepted.number().text(), Aggregates.by(origin(accepted.actor()), none -> events));
        }
        Map<String, Aggregates.Changed<Report, ReportEvent>> changed = streams.beginAll(first);
        List<StoredReport> stored = acceptedReports.stream()
                .map(accepted ->
                        Objects.requireNonNull(changed.get(accepted.number().text())))
                .map(change -> new StoredReport(change.state(), change.version(), change.sequence()))
                .toList();
        rows.write(acceptedReports, stored.stream().map(StoredReport::report).toList());
        return stored;
    }

    private static Origin origin(Actor actor) {
        return new Origin(actor, null, Traces.current());
    }

    @Override
    public Optional<StoredReport> find(ReportNumber number) {
        return streams.find(number.text())
                .map(found -> new StoredReport(found.state(), found.version(), found.sequence()));
    }

    @Override
    public Page<ListedReport> page(ReportScope scope, String after, int limit) {
        ReportFilter filter = new ReportFilter(scope);
        return Objects.requireNonNull(transaction.execute(status -> new Page<>(
                filter.on(jdbc.sql(PAGE))
                        .param("after", after)
                        .param("limit", limit)
                        .query((row, number) -> line(row))
                        .list(),
                total(filter))));
    }

    private long total(ReportFilter filter) {
        String count = "select count(*) from report where " + ReportFilter.CONDITION;
        return filter.on(jdbc.sql(count)).query(Long.class).single();
    }

    private static ListedReport line(ResultSet row) throws SQLException {
        return new ListedReport(
                new ReportNumber(row.getString("number")),
                Stage.valueOf(row.getString("stage")),
                row.getString("case_number"),
                row.getString("joined_to"),
                Channel.valueOf(row.getString("channel")),
                Nature.valueOf(row.getString("nature")),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("category"),
                row.getString("area"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public Map<Channel, Map<Stage, Long>> counts(ReportScope scope) {
        Map<Channel, Map<Stage, Long>> counts = new EnumMap<>(Channel.class);
        new ReportFilter(scope).on(jdbc.sql(COUNTS)).query(row -> {
            counts.computeIfAbsent(Channel.valueOf(row.getString(1)), channel -> new EnumMap<>(Stage.class))
                    .put(Stage.valueOf(row.getString(2)), row.getLong(3));
        });
        return counts;
    }
}
