package org.fenbo.intake.report.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fenbo.intake.report.AcceptedReport;
import org.fenbo.intake.report.Duplicates;
import org.fenbo.intake.report.EarlierReport;
import org.fenbo.intake.report.ReportNumber;
import org.fenbo.intake.report.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Finds the duplicates of new reports, among stored reports and among the new reports themselves (INT-6). */
final class DuplicateCheck {
    /**
     * Claims the sources' numbers and the fingerprints in one round trip. If another transaction is making the same
     * claim, the statement waits until that transaction ends. If that transaction commits, the next statement finds its
     * report. All transactions claim in the same order, numbers first, so two transactions never wait for each other.
     */
    private static final String CLAIM = """
            with arriving as (
              select * from unnest(:reports::text[], :clients::text[], :channels::text[], :numbers::text[], :fingerprints::uuid[])
                as a(report, client, channel, number, fingerprint)),
            numbered as (
              insert into source_number (client, channel, number, report)
              select client, channel, number, report from arriving where number is not null
              order by client, channel, number, report
              on conflict do nothing
              returning report),
            said as (
              insert into first_submission (fingerprint, report)
              select distinct on (fingerprint) fingerprint, report
              from arriving cross join (select count(*) from numbered) as numbers_first
              order by fingerprint, report
              on conflict do nothing
              returning fingerprint)
            select report from arriving
            where (number is not null and report not in (select report from numbered))
               or fingerprint not in (select fingerprint from said)
            """;

    /**
     * Finds the earlier report and the likely twins of a report. If the report itself has claimed its number, there is
     * no earlier report.
     */
    private static final String BEFORE = """
            select a.report, s.report, r.case_number,
                   array(select t.number from report t where t.fingerprint = a.fingerprint order by t.number limit :most)
            from unnest(:reports::text[], :clients::text[], :channels::text[], :numbers::text[], :fingerprints::uuid[])
              as a(report, client, channel, number, fingerprint)
            left join source_number s
              on s.client = a.client and s.channel = a.channel and s.number = a.number and s.report <> a.report
            left join report r on r.number = s.report
            """;

    private final JdbcClient jdbc;

    DuplicateCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The duplicates of each report. Among the reports of one call, the given order decides which report is earlier.
     */
    Map<ReportNumber, Duplicates> of(List<AcceptedReport> acceptedReports) {
        Set<String> notFirst = claim(acceptedReports);
        Map<String, Duplicates> before = before(acceptedReports.stream()
                .filter(accepted -> notFirst.contains(accepted.number().text()))
                .toList());
        Map<UUID, List<ReportNumber>> together = new HashMap<>();
        Map<ReportNumber, Duplicates> duplicates = new LinkedHashMap<>();
        for (AcceptedReport accepted : acceptedReports) {
            List<ReportNumber> alike =
                    together.computeIfAbsent(accepted.submission().fingerprint(), fingerprint -> new ArrayList<>());
            duplicates.put(
                    accepted.number(),
                    duplicates(before.getOrDefault(accepted.number().text(), Duplicates.NONE), alike));
            alike.add(accepted.number());
        }
        return duplicates;
    }

    private static Duplicates duplicates(Duplicates before, List<ReportNumber> alike) {
        return new Duplicates(
                before.earlier(),
                Stream.concat(before.likelyTwins().stream(), alike.stream())
                        .filter(twin -> !before.earlier().is(twin))
                        .limit(Duplicates.MOST_TWINS)
                        .toList());
    }

    /** The reports whose source number or content an earlier report already has. */
    private Set<String> claim(List<AcceptedReport> acceptedReports) {
        Set<String> notFirst = new HashSet<>();
        arriving(CLAIM, acceptedReports).query(row -> {
            notFirst.add(row.getString(1));
        });
        return notFirst;
    }

    private Map<String, Duplicates> before(List<AcceptedReport> notFirst) {
        Map<String, Duplicates> found = new HashMap<>();
        if (!notFirst.isEmpty()) {
            // One more than the limit, because the earlier report is removed from the twins later.
            arriving(BEFORE, notFirst).param("most", Duplicates.MOST_TWINS + 1).query(row -> {
                found.put(row.getString(1), new Duplicates(earlier(row), numbers(row.getArray(4))));
            });
        }
        return found;
    }

    /**
     * An earlier report of the same call has no row yet. This earlier report is the first report of its matter, so it
     * will be filed, and its case will have the same digits as its number.
     */
    private static EarlierReport earlier(ResultSet row) throws SQLException {
        Optional<ReportNumber> winner = Optional.ofNullable(row.getString(2)).map(ReportNumber::new);
        Optional<String> known = Optional.ofNullable(row.getString(3));
        return winner.<EarlierReport>map(report -> new EarlierReport.Known(report, known.orElseGet(report::caseNumber)))
                .orElse(EarlierReport.NONE);
    }

    private JdbcClient.StatementSpec arriving(String sql, List<AcceptedReport> acceptedReports) {
        return jdbc.sql(sql)
                .param(
                        "reports",
                        column(
                                "text",
                                acceptedReports,
                                accepted -> accepted.number().text()))
                .param(
                        "clients",
                        column(
                                "text",
                                acceptedReports,
                                accepted -> source(accepted).client()))
                .param(
                        "channels",
                        column(
                                "text",
                                acceptedReports,
                                accepted -> source(accepted).channel().name()))
                .param(
                        "numbers",
                        column(
                                "text",
                                acceptedReports,
                                accepted -> source(accepted).number()))
                .param(
                        "fingerprints",
                        column(
                                "uuid",
                                acceptedReports,
                                accepted -> accepted.submission().fingerprint()));
    }

    private static Source source(AcceptedReport accepted) {
        return accepted.submission().source();
    }

    private static SqlArrayValue column(
            String type, List<AcceptedReport> acceptedReports, Function<AcceptedReport, @Nullable Object> cell) {
        return new SqlArrayValue(type, acceptedReports.stream().map(cell).toArray());
    }

    private static List<ReportNumber> numbers(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray())
                .map(text -> new ReportNumber((String) text))
                .toList();
    }
}
