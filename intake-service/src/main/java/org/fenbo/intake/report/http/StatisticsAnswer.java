package org.fenbo.intake.report.http;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fenbo.intake.report.Channel;
import org.fenbo.intake.report.Stage;

/**
 * How many reports are in each stage (INT-4). In each line, {@code received} is the sum of all other counts (I3).
 *
 * @param at when the reports were counted, by the service's clock
 */
record StatisticsAnswer(Instant at, Counts total, Map<Channel, Counts> channels) {

    /** How many reports are in each stage. */
    record Counts(
            long received,
            long waiting,
            long filed,
            long joined,
            long closedDirectly,
            long rejected,
            long transferredOut) {
        static Counts of(Map<Stage, Long> counts) {
            return new Counts(
                    counts.values().stream().mapToLong(Long::longValue).sum(),
                    counts.getOrDefault(Stage.WAITING, 0L),
                    counts.getOrDefault(Stage.FILED, 0L),
                    counts.getOrDefault(Stage.JOINED, 0L),
                    counts.getOrDefault(Stage.CLOSED_DIRECTLY, 0L),
                    counts.getOrDefault(Stage.REJECTED, 0L),
                    counts.getOrDefault(Stage.TRANSFERRED_OUT, 0L));
        }
    }

    static StatisticsAnswer of(Instant at, Map<Channel, Map<Stage, Long>> counts) {
        Map<Stage, Long> total = new LinkedHashMap<>();
        Map<Channel, Counts> channels = new LinkedHashMap<>();
        counts.forEach((channel, stages) -> {
            channels.put(channel, Counts.of(stages));
            stages.forEach((stage, count) -> total.merge(stage, count, Long::sum));
        });
        return new StatisticsAnswer(at, Counts.of(total), channels);
    }
}
