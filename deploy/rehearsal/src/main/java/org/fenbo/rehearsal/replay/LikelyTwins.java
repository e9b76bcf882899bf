package org.fenbo.rehearsal.replay;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fenbo.backbone.events.clients.Clients;
import org.fenbo.rehearsal.platform.SeenEvent;
import org.fenbo.rehearsal.platform.TopicReader;

/** What intake published about similar reports (INT-6), by the numbers that the source gave them. */
final class LikelyTwins {
    private final Set<String> marked = new HashSet<>();
    private final Set<String> received = new HashSet<>();
    private int joined;

    /** Reads all events that intake has published so far. */
    static LikelyTwins publishedTo(Clients kafka) {
        LikelyTwins twins = new LikelyTwins();
        new TopicReader(kafka, List.of("intake.report"))
                .listener(twins::receive)
                .readToEnd();
        return twins;
    }

    void receive(SeenEvent event) {
        switch (event.type()) {
            case "intake.report.received.v1" -> {
                received.add(event.subject());
                if (!event.fact().path("likelyTwins").isEmpty()) {
                    marked.add(event.fact().path("sourceNumber").asString());
                }
            }
            case "intake.report.joined.v1" -> joined++;
            default -> {}
        }
    }

    /** How many reports were received. */
    int received() {
        return received.size();
    }

    /** How many reports are marked as likely twins of another report. */
    int marked() {
        return marked.size();
    }

    /** How many reports joined the case of another report. */
    int joined() {
        return joined;
    }

    /** How many rows repeat an earlier row exactly. */
    static long repeats(List<PastRow> rows) {
        return rows.size() - rows.stream().map(PastRow::words).distinct().count();
    }

    /** The groups of equal rows with more than one unmarked row. The first row of a group is always unmarked. */
    List<List<String>> unmarked(List<PastRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(PastRow::words)).values().stream()
                .map(alike -> alike.stream()
                        .map(PastRow::number)
                        .filter(number -> !marked.contains(number))
                        .toList())
                .filter(without -> without.size() > 1)
                .toList();
    }
}
