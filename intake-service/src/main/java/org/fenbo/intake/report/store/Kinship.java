package org.fenbo.intake.report.store;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fenbo.intake.report.Arrival;
import org.fenbo.intake.report.Earlier;
import org.fenbo.intake.report.Kin;
import org.fenbo.intake.report.ReportNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds out what arriving reports have to do with those that are here, and with one another (INT-6). */
final class Kinship {
    /**
     * Claims the sources' numbers and looks for twins in one round trip. A claim that another transaction is about to
     * make is waited for: the one that loses finds the winner's report afterwards.
     */
    private static final String CLAIM = """
            with arriving as (
              select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[])
                as a(report, client, channel, number, fingerprint)),
            claimed as (
              insert into source_number (client, channel, number, report)
              select client, channel, number, report from arriving where number is not null
              order by client, channel, number, report
              on conflict do nothing
              returning report)
            select report, number is null or report in (select report from claimed),
                   array(select r.number from report r where r.fingerprint = arriving.fingerprint
                         order by r.number limit ?)
            from arriving
            """;

    private static final String WINNERS = """
            select a.report, s.report, r.case_number
            from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as a(report, client, channel, number)
            join source_number s using (client, channel, number)
            left join report r on r.number = s.report
            """;

    private final JdbcTemplate jdbc;

    Kinship(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Found(boolean first, List<ReportNumber> twins) {}

    /** The kin of each arrival; those of one call know of one another in the given order. */
    Map<ReportNumber, Kin> of(List<Arrival> arrivals) {
        Map<String, Found> found = claim(arrivals);
        Map<String, Earlier> earlier = earlier(
                arrivals.stream().filter(arrival -> !at(found, arrival).first()).toList());
        Map<UUID, List<ReportNumber>> together = new HashMap<>();
        Map<ReportNumber, Kin> kin = new LinkedHashMap<>();
        for (Arrival arrival : arrivals) {
            List<ReportNumber> before =
                    together.computeIfAbsent(arrival.said().fingerprint(), fingerprint -> new ArrayList<>());
            List<ReportNumber> twins = new ArrayList<>(at(found, arrival).twins());
            twins.addAll(before);
            kin.put(arrival.number(), kin(earlier.get(arrival.number().text()), twins));
            before.add(arrival.number());
        }
        return kin;
    }

    private static Found at(Map<String, Found> found, Arrival arrival) {
        return java.util.Objects.requireNonNull(found.get(arrival.number().text()));
    }

    private static Kin kin(@Nullable Earlier earlier, List<ReportNumber> twins) {
        if (earlier != null) {
            twins.remove(earlier.report());
        }
        return new Kin(earlier, twins.stream().limit(Kin.MOST_TWINS).toList());
    }

    private Map<String, Found> claim(List<Arrival> arrivals) {
        Map<String, Found> found = new HashMap<>();
        jdbc.query(
                connection -> {
                    PreparedStatement ask = connection.prepareStatement(CLAIM);
                    sources(ask, arrivals);
                    ask.setArray(
                            5,
                            array(
                                    ask,
                                    "uuid",
                                    arrivals.stream()
                                            .map(arrival -> arrival.said().fingerprint())
                                            .toArray()));
                    ask.setInt(6, Kin.MOST_TWINS + 1);
                    return ask;
                },
                row -> {
                    found.put(row.getString(1), new Found(row.getBoolean(2), numbers(row.getArray(3))));
                });
        return found;
    }

    private Map<String, Earlier> earlier(List<Arrival> repeats) {
        Map<String, Earlier> earlier = new HashMap<>();
        if (!repeats.isEmpty()) {
            jdbc.query(
                    connection -> {
                        PreparedStatement ask = connection.prepareStatement(WINNERS);
                        sources(ask, repeats);
                        return ask;
                    },
                    row -> {
                        earlier.put(row.getString(1), winner(row));
                    });
        }
        return earlier;
    }

    /** A winner that arrives in the same call has no row yet; being first, it will be filed under its own digits. */
    private static Earlier winner(ResultSet row) throws SQLException {
        ReportNumber report = new ReportNumber(row.getString(2));
        String caseNumber = row.getString(3);
        return new Earlier(report, caseNumber == null ? report.caseNumber() : caseNumber);
    }

    private static void sources(PreparedStatement ask, List<Arrival> arrivals) throws SQLException {
        ask.setArray(1, texts(ask, arrivals, arrival -> arrival.number().text()));
        ask.setArray(2, texts(ask, arrivals, arrival -> arrival.said().source().client()));
        ask.setArray(
                3,
                texts(
                        ask,
                        arrivals,
                        arrival -> arrival.said().source().channel().name()));
        ask.setArray(4, texts(ask, arrivals, arrival -> arrival.said().source().number()));
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
        Set<ReportNumber> numbers = new HashSet<>();
        for (Object text : (Object[]) array.getArray()) {
            numbers.add(new ReportNumber((String) text));
        }
        return numbers.stream().sorted().toList();
    }
}
