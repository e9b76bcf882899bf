package org.fenbo.registry.district;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fenbo.registry.drafting.DistrictPast.Row;

/** Counts anew, row by row, which matters moved to another unit. Shares no code with the report. */
final class DriftRecount {
    private static final int FEWEST = 5;

    private final Map<String, List<Row>> before;
    private final Map<String, List<Row>> now;

    DriftRecount(List<Row> before, List<Row> now) {
        this.before = byMatter(before);
        this.now = byMatter(now);
    }

    /** @param matter category and street, with a space between them */
    record Moved(String matter, List<String> before, List<String> now, String first, String last) {}

    private static Map<String, List<Row>> byMatter(List<Row> rows) {
        Map<String, List<Row>> found = new TreeMap<>();
        for (Row row : rows) {
            if (!row.past().category().isEmpty() && !row.past().street().isEmpty()) {
                found.computeIfAbsent(row.past().category() + " " + row.past().street(), any -> new ArrayList<>())
                        .add(row);
            }
        }
        found.values().removeIf(those -> those.size() < FEWEST);
        return found;
    }

    Set<String> compared() {
        Set<String> both = new HashSet<>(before.keySet());
        both.retainAll(now.keySet());
        return both;
    }

    List<Moved> moved() {
        List<Moved> moved = new ArrayList<>();
        for (String matter : compared()) {
            List<String> was = most(before.getOrDefault(matter, List.of()));
            List<String> is = most(now.getOrDefault(matter, List.of()));
            if (Collections.disjoint(was, is)) {
                List<String> numbers = now.getOrDefault(matter, List.of()).stream()
                        .filter(row -> is.contains(row.past().unit()))
                        .sorted((a, b) -> a.created().equals(b.created())
                                ? ("C" + a.number()).compareTo("C" + b.number())
                                : a.created().compareTo(b.created()))
                        .map(row -> "C" + row.number())
                        .toList();
                moved.add(new Moved(matter, was, is, numbers.getFirst(), numbers.getLast()));
            }
        }
        return moved;
    }

    /** The unit with the most rows; at a tie, all units with as many rows. */
    private static List<String> most(List<Row> rows) {
        List<String> best = new ArrayList<>();
        long most = 0;
        for (String unit :
                rows.stream().map(row -> row.past().unit()).distinct().sorted().toList()) {
            long count =
                    rows.stream().filter(row -> row.past().unit().equals(unit)).count();
            if (count > most) {
                best.clear();
                most = count;
            }
            if (count == most) {
                best.add(unit);
            }
        }
        return best;
    }
}
