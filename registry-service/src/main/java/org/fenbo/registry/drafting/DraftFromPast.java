package org.fenbo.registry.drafting;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Drafts a registry from past cases (REG-13). It uses the category and the street of each case, and the unit that
 * handled the case in the end.
 *
 * <p>Each category has one line for each street and one line for all streets. A line becomes a duty if the number of
 * its cases and the lead's share of these cases meet the thresholds. Orders are then sent automatically. Any other line
 * becomes an entry by decision with its candidates (REG-5). Look-up uses the street's line first, then the line of all
 * streets.
 *
 * <p>There is one exception: <b>a street's line by decision hides the category's duty only if line and duty have
 * different leads.</b> If the few or mixed cases of the street have the same lead as the category's duty, these cases
 * don't contradict the duty, and the line is not entered. If the street has another lead, the street's practice
 * differs, and a person decides. The line by decision of all streets hides nothing, because look-up uses this line
 * last.
 */
public final class DraftFromPast {

    private final Thresholds thresholds;

    public DraftFromPast(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** Drafts a registry from these cases; skips cases without category or unit. */
    public Draft of(Collection<SampleCase> cases) {
        var lines = new ArrayList<DraftLine>();
        cases.stream()
                .filter(past -> !past.category().isEmpty() && !past.unit().isEmpty())
                .collect(groupingBy(SampleCase::category, TreeMap::new, toList()))
                .forEach((category, those) -> lines.addAll(linesOf(category, those)));
        return new Draft(lines);
    }

    private List<DraftLine> linesOf(String category, List<SampleCase> cases) {
        var everywhere = line(category, null, cases);
        var lines = new ArrayList<>(List.of(everywhere));
        cases.stream()
                .filter(past -> !past.street().isEmpty())
                .collect(groupingBy(SampleCase::street, TreeMap::new, toList()))
                .forEach((street, those) -> lines.add(beside(everywhere, line(category, street, those))));
        return lines;
    }

    private DraftLine line(String category, @Nullable String street, List<SampleCase> cases) {
        var candidates = candidates(cases);
        var standing = thresholds.metBy(candidates.getFirst(), cases.size())
                ? DraftLineState.DUTY
                : DraftLineState.BY_DECISION;
        return new DraftLine(category, street, standing, candidates, cases.size());
    }

    private static List<DraftedUnit> candidates(List<SampleCase> cases) {
        return cases.stream().collect(groupingBy(SampleCase::unit)).values().stream()
                .map(those -> candidate(those, cases.size()))
                .sorted(comparingInt(DraftedUnit::support).reversed().thenComparing(comparing(DraftedUnit::unit)))
                .toList();
    }

    private static DraftedUnit candidate(List<SampleCase> those, int all) {
        var any = those.getFirst();
        return new DraftedUnit(any.unit(), any.unitTier(), those.size(), those.size() / (double) all);
    }

    private static DraftLine beside(DraftLine everywhere, DraftLine line) {
        var sameLead = line.lead().unit().equals(everywhere.lead().unit());
        return everywhere.sends() && !line.sends() && sameLead ? yielding(line) : line;
    }

    private static DraftLine yielding(DraftLine line) {
        return new DraftLine(line.category(), line.street(), DraftLineState.YIELDS, line.candidates(), line.support());
    }
}
