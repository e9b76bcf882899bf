package org.fenbo.rehearsal.replay;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fenbo.rehearsal.replay.PastRow.Coded;
import org.fenbo.rehearsal.replay.Replay.Outcome;

/**
 * How often the platform named the right unit for a case: by its suggestions, and by duties that dispatch
 * automatically.
 *
 * @param rows how many cases have a known unit
 * @param first how many of them had that unit as the first suggestion
 * @param three how many of them had that unit among the first three suggestions
 * @param sent how many of them a duty dispatched automatically
 * @param right how many of the automatically dispatched cases went to that unit
 */
record Accuracy(long rows, long first, long three, long sent, long right) {
    private static final int SHOWN = 3;
    private static final int THOUSAND = 1_000;

    static Accuracy of(Collection<Outcome> outcomes) {
        return new Accuracy(
                outcomes.size(),
                outcomes.stream().filter(one -> isAmong(one, 1)).count(),
                outcomes.stream().filter(one -> isAmong(one, SHOWN)).count(),
                outcomes.stream().filter(one -> one.view().byDuty()).count(),
                outcomes.stream()
                        .filter(one -> one.view().byDuty()
                                && one.view().units().getFirst().equals(unit(one)))
                        .count());
    }

    /**
     * Whether every share reaches the floor; shares are compared with three digits, because the goals have three
     * digits.
     */
    boolean reaches(Floor floor) {
        return thousandths(first, rows) >= Math.round(floor.first() * THOUSAND)
                && thousandths(three, rows) >= Math.round(floor.three() * THOUSAND)
                && thousandths(sent, rows) >= Math.round(floor.sent() * THOUSAND)
                && (sent == 0 ? 0 : thousandths(right, sent)) >= Math.round(floor.right() * THOUSAND);
    }

    private static long thousandths(long part, long whole) {
        return Math.round((double) part * THOUSAND / whole);
    }

    private static boolean isAmong(Outcome one, int many) {
        return one.suggested().stream().limit(many).anyMatch(unit(one)::equals);
    }

    private static String unit(Outcome one) {
        return one.row().unit().map(Coded::code).orElse("");
    }

    /**
     * Prints one line for all cases, one line for each tier of unit, and one line for each type of event; the most
     * frequent type comes first.
     */
    static void print(PrintWriter out, List<Outcome> outcomes) {
        out.printf("     %7s %7s %7s %7s %7s%n", "rows", "first", "three", "sent", "right");
        of(outcomes).print(out, "all");
        printBy(
                out,
                outcomes,
                one -> PastDistrict.tier(one.row().unit().orElseThrow().name()));
        printBy(out, outcomes, one -> one.row().type().name());
        out.println("     first, three: share of rows whose unit was suggested first, among the first three;");
        out.println(
                "     sent: share of rows that a duty dispatched automatically; right: share of those that went to their unit");
    }

    private static void printBy(PrintWriter out, List<Outcome> outcomes, Function<Outcome, String> key) {
        outcomes.stream().collect(Collectors.groupingBy(key)).entrySet().stream()
                .sorted(Comparator.comparingInt(group -> -group.getValue().size()))
                .forEach(group -> of(group.getValue()).print(out, group.getKey()));
    }

    private void print(PrintWriter out, String label) {
        out.printf(
                Locale.ROOT,
                "     %7d %7.4f %7.4f %7.4f %7s %s%n",
                rows,
                share(first, rows),
                share(three, rows),
                share(sent, rows),
                sent == 0 ? "-" : "%.4f".formatted(share(right, sent)),
                label);
    }

    private static double share(long part, long whole) {
        return part / (double) whole;
    }
}
