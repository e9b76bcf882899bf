package org.fenbo.intake.report.store;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fenbo.intake.report.Arrival;
import org.fenbo.intake.report.Earlier;
import org.fenbo.intake.report.Kin;
import org.fenbo.intake.report.ReportNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds out what arriving reports have to do with those that are here, and with one another (INT-6). */
final class Kinship {
    /**
     * Claims the sources' numbers and the fingerprints in one round trip. A claim that another transaction is about to
     * make is waited for: the one that loses finds the winner's report afterwards. Everybody claims in the same order,
     * numbers first, so that no two wait for each other.
     */
    private static final String CLAIM = """
            with arriving as (
              select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[])
                as a(report, client, channel, number, fingerprint)),
            numbered as (
              insert into source_number (client, channel, number, report)
              select client, channel, number, report from arriving where number is not null
              order by client, channel, number, report
              on conflict do nothing
              returning report),
            said as (
              insert into first_said (fingerprint, report)
              select distinct on (fingerprint) fingerprint, report
              from arriving cross join (select count(*) from numbered) as numbers_first
              order by fingerprint, report
              on conflict do nothing
              returning fingerprint)
            select report from arriving
            where (number is not null and report not in (select report from numbered))
               or fingerprint not in (select fingerprint from said)
            """;

    /** Who was there before; a number that the report has claimed itself is nobody's before it. */
    private static final String BEFORE = """
            select a.report, s.report, r.case_number,
                   array(select t.number from report t where t.fingerprint = a.fingerprint order by t.number limit ?)
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[])
              as a(report, client, channel, number, fingerprint)
            left join source_number s
              on s.client = a.client and s.channel = a.channel and s.number = a.number and s.report <> a.report
            left join report r on r.number = s.report
            """;

    private final JdbcTemplate jdbc;

    Kinship(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Found(@Nullable Earlier earlier, List<ReportNumber> twins) {
        static final Found NOTHING = new Found(null, List.of());
    }

    /** The kin of each arrival; those of one call know of one another in the given order. */
    Map<ReportNumber, Kin> of(List<Arrival> arrivals) {
        Set<String> notFirst = claim(arrivals);
        Map<String, Found> before = before(arrivals.stream()
                .filter(arrival -> notFirst.contains(arrival.number().text()))
                .toList());
        Map<UUID, List<ReportNumber>> together = new HashMap<>();
        Map<ReportNumber, Kin> kin = new LinkedHashMap<>();
        for (Arrival arrival : arrivals) {
            List<ReportNumber> alike =
                    together.computeIfAbsent(arrival.said().fingerprint(), fingerprint -> new ArrayList<>());
            kin.put(arrival.number(), kin(before.getOrDefault(arrival.number().text(), Found.NOTHING), alike));
            alike.add(arrival.number());
        }
        return kin;
    }

    private static Kin kin(Found before, List<ReportNumber> alike) {
        ReportNumber joined = before.earlier() == null ? null : before.earlier().report();
        return new Kin(
                before.earlier(),
                Stream.concat(before.twins().stream(), alike.stream())
                        .filter(twin -> !twin.equals(joined))
                        .limit(Kin.MOST_TWINS)
                        .toList());
    }

    /** The reports that are not the first of their source's number, or of what they say. */
    private Set<String> claim(List<Arrival> arrivals) {
        Set<String> notFirst = new HashSet<>();
        jdbc.query(
                connection -> {
                    PreparedStatement ask = connection.prepareStatement(CLAIM);
                    arriving(ask, 1, arrivals);
                    return ask;
                },
                row -> {
                    notFirst.add(row.getString(1));
                });
        return notFirst;
    }

    private Map<String, Found> before(List<Arrival> notFirst) {
        Map<String, Found> found = new HashMap<>();
        if (!notFirst.isEmpty()) {
            jdbc.query(
                    connection -> {
                        PreparedStatement ask = connection.prepareStatement(BEFORE);
                        // One more than are named: an earlier report that is joined is no twin.
                        ask.setInt(1, Kin.MOST_TWINS + 1);
                        arriving(ask, 2, notFirst);
                        return ask;
                    },
                    row -> {
                        found.put(row.getString(1), new Found(earlier(row), numbers(row.getArray(4))));
                    });
        }
        return found;
    }

    /** A winner that arrives in the same call has no row yet; being first, it will be filed under its own digits. */
    private static @Nullable Earlier earlier(ResultSet row) throws SQLException {
        String winner = row.getString(2);
        if (winner == null) {
            return null;
        }
        ReportNumber report = new ReportNumber(winner);
        String caseNumber = row.getString(3);
        return new Earlier(report, caseNumber == null ? report.caseNumber() : caseNumber);
    }

    private static void arriving(PreparedStatement ask, int first, List<Arrival> arrivals) throws SQLException {
        ask.setArray(first, texts(ask, arrivals, arrival -> arrival.number().text()));
        ask.setArray(
                first + 1,
                texts(ask, arrivals, arrival -> arrival.said().source().client()));
        ask.setArray(
                first + 2,
                texts(
                        ask,
                        arrivals,
                        arrival -> arrival.said().source().channel().name()));
        ask.setArray(
                first + 3,
                texts(ask, arrivals, arrival -> arrival.said().source().number()));
        ask.setArray(
                first + 4,
                array(
                        ask,
                        "uuid",
                        arrivals.stream()
                                .map(arrival -> arrival.said().fingerprint())
                                .toArray()));
    }

    private static Array texts(
            PreparedStatement ask, List<Arrival> arrivals, java.util.function.Function<Arrival, @Nullable String> cell)
            throws SQLException {
        return array(ask, "text", arrivals.stream().map(cell).toArray());
    }

    private static Array array(PreparedStatement ask, String type, @Nullable Object[] cells) throws SQLException {
        return ask.getConnection().createArrayOf(type, cells);
    }

    private static List<ReportNumber> numbers(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray())
                .map(text -> new ReportNumber((String) text))
                .toList();
    }
}
