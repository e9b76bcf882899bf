package org.fenbo.intake.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fenbo.backbone.kernel.Page;
import org.jspecify.annotations.Nullable;

/** Reports in memory, for tests of rules. */
public final class InMemoryReports implements Reports {
    private record Kept(AcceptedReport accepted, StoredReport stored) {}

    private final TreeMap<ReportNumber, Kept> all = new TreeMap<>();

    @Override
    public List<StoredReport> receive(List<AcceptedReport> acceptedReports, Decision decision) {
        List<StoredReport> taken = new ArrayList<>();
        for (AcceptedReport accepted : acceptedReports) {
            List<ReportEvent> events = decision.on(accepted, duplicates(accepted));
            Report report = Report.after(null, events.getFirst());
            for (ReportEvent event : events.subList(1, events.size())) {
                report = Report.after(report, event);
            }
            StoredReport stored = new StoredReport(report, events.size(), events.size());
            all.put(accepted.number(), new Kept(accepted, stored));
            taken.add(stored);
        }
        return taken;
    }

    private Duplicates duplicates(AcceptedReport accepted) {
        Optional<Report> earlier = accepted.submission().source().number() == null
                ? Optional.empty()
                : all.values().stream()
                        .filter(kept -> kept.accepted()
                                .submission()
                                .source()
                                .equals(accepted.submission().source()))
                        .map(kept -> kept.stored().report())
                        .findFirst();
        List<ReportNumber> twins = all.values().stream()
                .filter(kept -> kept.accepted()
                        .submission()
                        .fingerprint()
                        .equals(accepted.submission().fingerprint()))
                .map(kept -> kept.accepted().number())
                .filter(number ->
                        earlier.map(Report::number).filter(number::equals).isEmpty())
                .limit(Duplicates.MOST_TWINS)
                .toList();
        return new Duplicates(
                earlier.<EarlierReport>map(report -> new EarlierReport.Known(
                                report.number(), report.caseNumber().orElseThrow()))
                        .orElse(EarlierReport.NONE),
                twins);
    }

    @Override
    public Optional<StoredReport> find(ReportNumber number) {
        return Optional.ofNullable(all.get(number)).map(Kept::stored);
    }

    @Override
    public Page<ListedReport> page(ReportScope scope, String after, int limit) {
        List<Report> seen = all.values().stream()
                .filter(kept -> isIn(kept.accepted().submission(), scope))
                .map(kept -> kept.stored().report())
                .toList();
        return new Page<>(
                seen.stream()
                        .filter(report -> report.number().text().compareTo(after) > 0)
                        .limit(limit)
                        .map(InMemoryReports::line)
                        .toList(),
                seen.size());
    }

    private static boolean isIn(Submission submission, ReportScope scope) {
        return scope.all()
                || isAny(submission.matter().area(), scope.areas())
                || isAny(submission.source().client(), scope.senders())
                || isAny(Collector.officerOf(submission.collector()), scope.senders());
    }

    private static boolean isAny(@Nullable String code, Set<String> codes) {
        return code != null && codes.contains(code);
    }

    private static ListedReport line(Report report) {
        Submission submission = report.received().submission();
        Matter matter = submission.matter();
        return new ListedReport(
                report.number(),
                report.stage(),
                report.caseNumber().orElse(null),
                report.joinedTo().map(ReportNumber::text).orElse(null),
                submission.source().channel(),
                matter.nature(),
                matter.urgency(),
                matter.category(),
                matter.area(),
                report.received().at());
    }

    @Override
    public Map<Channel, Map<Stage, Long>> counts(ReportScope scope) {
        Map<Channel, Map<Stage, Long>> counts = new EnumMap<>(Channel.class);
        all.values().stream()
                .filter(kept -> isIn(kept.accepted().submission(), scope))
                .forEach(kept -> counts.computeIfAbsent(
                                kept.accepted().submission().source().channel(), channel -> new EnumMap<>(Stage.class))
                        .merge(kept.stored().report().stage(), 1L, Long::sum));
        return counts;
    }
}
