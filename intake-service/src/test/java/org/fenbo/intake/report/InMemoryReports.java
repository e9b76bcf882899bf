package org.fenbo.intake.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reports in memory, for tests of rules. */
public final class InMemoryReports implements Reports {
    private record Kept(Arrival arrival, StoredReport stored) {}

    private final TreeMap<ReportNumber, Kept> all = new TreeMap<>();

    @Override
    public List<StoredReport> receive(List<Arrival> arrivals, Decision decision) {
        List<StoredReport> taken = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            List<ReportEvent> events = decision.on(arrival, kin(arrival));
            Report report = Report.after(null, events.getFirst());
            for (ReportEvent event : events.subList(1, events.size())) {
                report = Report.after(report, event);
            }
            StoredReport stored = new StoredReport(report, events.size());
            all.put(arrival.number(), new Kept(arrival, stored));
            taken.add(stored);
        }
        return taken;
    }

    private Kin kin(Arrival arrival) {
        Optional<Report> earlier = arrival.said().source().number() == null
                ? Optional.empty()
                : all.values().stream()
                        .filter(kept -> kept.arrival()
                                .said()
                                .source()
                                .equals(arrival.said().source()))
                        .map(kept -> kept.stored().report())
                        .findFirst();
        List<ReportNumber> twins = all.values().stream()
                .filter(kept -> kept.arrival()
                        .said()
                        .fingerprint()
                        .equals(arrival.said().fingerprint()))
                .map(kept -> kept.arrival().number())
                .filter(number ->
                        earlier.map(Report::number).filter(number::equals).isEmpty())
                .limit(Kin.MOST_TWINS)
                .toList();
        return new Kin(
                earlier.map(report ->
                                new Earlier(report.number(), report.caseNumber().orElseThrow()))
                        .orElse(null),
                twins);
    }

    @Override
    public Optional<StoredReport> find(ReportNumber number) {
        return Optional.ofNullable(all.get(number)).map(Kept::stored);
    }

    @Override
    public ReportPage page(@Nullable String client, @Nullable ReportNumber after, int limit) {
        List<Report> seen = all.values().stream()
                .filter(kept -> client == null
                        || client.equals(kept.arrival().said().source().client()))
                .map(kept -> kept.stored().report())
                .toList();
        return new ReportPage(
                seen.stream()
                        .filter(report -> after == null || report.number().compareTo(after) > 0)
                        .limit(limit)
                        .map(InMemoryReports::line)
                        .toList(),
                seen.size());
    }

    private static ReportPage.Line line(Report report) {
        Submission said = report.received().said();
        Matter matter = said.matter();
        return new ReportPage.Line(
                report.number(),
                report.stage(),
                report.caseNumber().orElse(null),
                report instanceof Report.Joined joined ? joined.joined().joinedTo() : null,
                said.source().channel(),
                matter.nature(),
                matter.urgency(),
                matter.category(),
                matter.area(),
                report.received().at());
    }

    @Override
    public Map<Channel, Map<Stage, Long>> counts() {
        Map<Channel, Map<Stage, Long>> counts = new EnumMap<>(Channel.class);
        all.values()
                .forEach(kept -> counts.computeIfAbsent(
                                kept.arrival().said().source().channel(), channel -> new EnumMap<>(Stage.class))
                        .merge(kept.stored().report().stage(), 1L, Long::sum));
        return counts;
    }
}
