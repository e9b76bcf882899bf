package org.fenbo.rehearsal.replay;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.fenbo.rehearsal.replay.Replay.Outcome;
import tools.jackson.databind.JsonNode;

/** Prints the result of a replay and checks it against counts from the file. */
final class ReplayReport {
    private final List<PastRow> rows;
    private final List<Outcome> outcomes;
    private final JsonNode board;
    private final LikelyTwins twins;
    private final int further;
    private final List<String> failures = new ArrayList<>();

    /** @param further how many reports didn't come from rows of the file */
    ReplayReport(List<PastRow> rows, List<Outcome> outcomes, JsonNode board, LikelyTwins twins, int further) {
        this.rows = rows;
        this.outcomes = outcomes;
        this.board = board;
        this.twins = twins;
        this.further = further;
    }

    /**
     * Prints the figures and every check.
     *
     * @param from rows from this instant on are counted for the accuracy, because the registry was drafted from the
     *     earlier rows
     * @param floor the lowest accuracy that is allowed for these rows
     * @return the checks that failed; empty if no check failed
     */
    List<String> print(PrintWriter out, Instant from, Floor floor) {
        check(out, "every row ended as one report and one case", outcomes.size() == rows.size() && distinctCases());
        check(
                out,
                "as many reports are on the topic as the file has rows: %d, and %d further ones"
                        .formatted(rows.size(), further),
                twins.received() == rows.size() + further);
        List<List<String>> unmarked = twins.unmarked(rows);
        check(
                out,
                "%d rows repeat another to the letter, each is marked as a likely twin (%d marked in all) %s"
                        .formatted(LikelyTwins.repeats(rows), twins.marked(), unmarked),
                unmarked.isEmpty());
        check(out, "none of them joined another automatically", twins.joined() == 0);
        named(out, "rows without a unit", row -> row.unit().isEmpty());
        named(out, "rows without an on-time flag", row -> row.onTime().isEmpty());
        check(
                out,
                "rows without an end in the file are open, all others are closed",
                outcomes.stream()
                        .allMatch(one -> one.view().closed()
                                == (one.row().unit().isPresent()
                                        && one.row().onTime().isPresent())));
        board(out);
        accuracy(out, from, floor);
        return failures;
    }

    private void check(PrintWriter out, String what, boolean holds) {
        out.printf("%-4s %s%n", holds ? "ok" : "NO", what);
        if (!holds) {
            failures.add(what);
        }
    }

    private boolean distinctCases() {
        return new HashSet<>(outcomes.stream().map(Outcome::caseNumber).toList()).size() == rows.size();
    }

    private void named(PrintWriter out, String what, Predicate<PastRow> missing) {
        List<String> numbers =
                rows.stream().filter(missing).map(PastRow::number).toList();
        out.printf("     %s: %d %s%n", what, numbers.size(), numbers);
    }

    private void board(PrintWriter out) {
        Map<String, long[]> expected = new TreeMap<>();
        rows.stream()
                .filter(row -> row.unit().isPresent() && row.onTime().isPresent())
                .forEach(row -> {
                    long[] counts =
                            expected.computeIfAbsent(row.unit().orElseThrow().code(), unit -> new long[2]);
                    counts[0]++;
                    counts[1] += row.onTime().orElseThrow() ? 0 : 1;
                });
        List<String> wrong = new ArrayList<>();
        expected.forEach((unit, counts) -> {
            Optional<JsonNode> shown = board.path("units")
                    .valueStream()
                    .filter(one -> one.path("unit").asString().equals(unit))
                    .findFirst();
            long closed = shown.map(one -> one.path("closed").asLong()).orElse(0L);
            long overdue = shown.map(one -> one.path("closedOverdue").asLong()).orElse(0L);
            if (closed != counts[0] || overdue != counts[1]) {
                wrong.add("%s: file %d/%d, board %d/%d".formatted(unit, counts[1], counts[0], overdue, closed));
            }
        });
        long overdue = expected.values().stream().mapToLong(counts -> counts[1]).sum();
        long closed = expected.values().stream().mapToLong(counts -> counts[0]).sum();
        check(
                out,
                "the board shows the file's overdue share by unit: %d of %d, %d units %s"
                        .formatted(overdue, closed, expected.size(), wrong),
                wrong.isEmpty());
    }

    private void accuracy(PrintWriter out, Instant from, Floor floor) {
        List<Outcome> later = outcomes.stream()
                .filter(one ->
                        !one.row().at().isBefore(from) && one.row().unit().isPresent())
                .toList();
        if (!later.isEmpty()) {
            out.printf("     rows with a unit from %s on, learning as they go:%n", from);
            Accuracy.print(out, later);
            check(out, "accuracy reaches " + floor, Accuracy.of(later).reaches(floor));
        } else if (!floor.equals(Floor.NONE)) {
            check(out, "there are rows with a unit from %s on to reach %s".formatted(from, floor), false);
        }
    }
}
