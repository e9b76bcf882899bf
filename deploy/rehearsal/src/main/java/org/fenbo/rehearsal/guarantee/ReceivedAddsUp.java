package org.fenbo.rehearsal.guarantee;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fenbo.rehearsal.journal.Attempt;
import org.fenbo.rehearsal.platform.SeenEvent;

/**
 * I3: received = waiting + filed + joined, per channel and minute. The left side is counted from the journal and from
 * the receipts on the topic. The right side is counted from the last event of each report. Both sides are compared with
 * the service's own statistics.
 */
public final class ReceivedAddsUp implements Guarantee {
    private static final String RECEIVED = "received";
    private final Set<String> acknowledged = new HashSet<>();
    private final Set<String> unknown = new HashSet<>();
    private final Map<String, Receipt> receipts = new TreeMap<>();
    private final Map<String, List<Stage>> stages = new TreeMap<>();
    private final Set<String> known = new HashSet<>();

    /** A channel and a minute. */
    private record Slot(String channel, Instant minute) {
        static Slot of(String channel, Instant at) {
            return new Slot(channel, at.truncatedTo(ChronoUnit.MINUTES));
        }

        @Override
        public String toString() {
            return channel + " " + minute;
        }
    }

    private record Receipt(Slot slot) {}

    /**
     * The stage that a report has reached. The event of a join has its own time, but no channel, so the channel of the
     * receipt counts.
     */
    private record Stage(String name, String channel, Instant at) {}

    @Override
    public void attempted(Attempt attempt) {
        if (attempt.isReport()) {
            if (attempt.isAcknowledged()) {
                acknowledged.add(attempt.number());
                unknown.remove(attempt.wish());
            } else if (attempt.isUnknown()) {
                unknown.add(attempt.wish());
            }
        }
    }

    @Override
    public void seen(SeenEvent event) {
        if (!event.topic().equals("intake.report") || !known.add(event.subject() + " " + event.sequence())) {
            return;
        }
        switch (event.type()) {
            case "intake.report.received.v1" ->
                receipts.put(event.subject(), new Receipt(Slot.of(event.text("channel"), event.time())));
            case "intake.report.filed.v1" ->
                stage(event, "filed", event.text("channel"), Instant.parse(event.text("receivedAt")));
            case "intake.report.joined.v1" -> stage(event, "joined", "", event.time());
            default -> {}
        }
    }

    private void stage(SeenEvent event, String name, String channel, Instant at) {
        stages.computeIfAbsent(event.subject(), same -> new ArrayList<>()).add(new Stage(name, channel, at));
    }

    @Override
    public Finding held(Readings against) {
        List<String> breaches = new ArrayList<>();
        journal(breaches);
        stages.forEach((report, all) -> {
            if (all.size() > 1) {
                breaches.add(report + " is in more than one stage: " + all);
            } else if (!receipts.containsKey(report)) {
                breaches.add(
                        report + " was never received and is " + all.getFirst().name());
            }
        });
        receipts.forEach((report, receipt) -> {
            Slot stage = slot(report, receipt);
            if (!stage.equals(receipt.slot())) {
                breaches.add(report + " was received in " + receipt.slot() + " and counts in " + stage);
            }
        });
        statistics(breaches, against.statistics());
        return new Finding(
                "I3 received = waiting + filed + joined, per channel and minute",
                Map.of(
                        "receipts",
                        (long) receipts.size(),
                        "minutes",
                        receipts.values().stream().map(Receipt::slot).distinct().count(),
                        "channels in the statistics",
                        (long) against.statistics().size()),
                breaches);
    }

    /** The topic may have a receipt that no caller got only if an attempt had an unknown outcome. */
    private void journal(List<String> breaches) {
        Set<String> untold = new TreeSet<>(receipts.keySet());
        untold.removeAll(acknowledged);
        if (untold.size() > unknown.size()) {
            breaches.add("%s: received, though the journal has %d tries of unknown outcome"
                    .formatted(untold, unknown.size()));
        }
        acknowledged.stream()
                .filter(report -> !receipts.containsKey(report))
                .forEach(report -> breaches.add(report + " is in the journal and was never received"));
    }

    private Slot slot(String report, Receipt receipt) {
        List<Stage> all = stages.getOrDefault(report, List.of());
        if (all.isEmpty()) {
            return receipt.slot();
        }
        Stage last = all.getLast();
        return Slot.of(last.channel().isEmpty() ? receipt.slot().channel() : last.channel(), last.at());
    }

    private void statistics(List<String> breaches, Map<String, Map<String, Long>> told) {
        Map<String, Map<String, Long>> counted = new TreeMap<>();
        receipts.forEach((report, receipt) -> {
            List<Stage> all = stages.getOrDefault(report, List.of());
            Map<String, Long> figures = counted.computeIfAbsent(receipt.slot().channel(), same -> new HashMap<>());
            figures.merge(RECEIVED, 1L, Long::sum);
            figures.merge(all.isEmpty() ? "waiting" : all.getLast().name(), 1L, Long::sum);
        });
        Set<String> channels = new TreeSet<>(told.keySet());
        channels.addAll(counted.keySet());
        channels.forEach(channel -> {
            Map<String, Long> right = withoutZeros(told.getOrDefault(channel, Map.of()));
            Map<String, Long> left = new TreeMap<>(counted.getOrDefault(channel, Map.of()));
            if (!left.equals(right)) {
                breaches.add(channel + ": the topic has " + left + ", the statistics " + right);
            }
        });
    }

    private static Map<String, Long> withoutZeros(Map<String, Long> figures) {
        Map<String, Long> some = new TreeMap<>(figures);
        some.values().removeIf(count -> count == 0);
        return some;
    }
}
