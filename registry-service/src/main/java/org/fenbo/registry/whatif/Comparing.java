package org.fenbo.registry.whatif;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fenbo.registry.condition.Facts;
import org.fenbo.registry.lookup.Answer;
import org.fenbo.registry.lookup.Coverage;
import org.fenbo.registry.lookup.Lookup;
import org.fenbo.registry.lookup.RevisionIndex;
import org.fenbo.registry.pastcase.PastCase;
import org.fenbo.registry.whatif.Comparison.MovedCase;

/**
 * Compares two answers for each past case: the draft's answer, and the answer of the revision that was in force when
 * the case was filed (REG-7).
 */
final class Comparing {
    private static final String BY_DECISION = "BY_DECISION";
    private static final String NOBODY = "NOBODY";
    private static final int EXAMPLES = 5;

    private final Lookup lookup;
    private final RevisionIndex draft;
    private final Counted before = new Counted();
    private final Counted after = new Counted();
    private final Map<Way, List<String>> moved = new HashMap<>();
    private final Map<Way, Integer> counts = new HashMap<>();

    private record Way(String category, String from, String to) {}

    private static final class Counted {
        private final Map<String, Integer> byAnswer = new HashMap<>();

        void add(String answer) {
            byAnswer.merge(answer, 1, Integer::sum);
        }

        int of(String answer) {
            return byAnswer.getOrDefault(answer, 0);
        }

        Comparison.Tally tally() {
            int all = byAnswer.values().stream().mapToInt(count -> count).sum();
            return new Comparison.Tally(all - of(BY_DECISION) - of(NOBODY), of(BY_DECISION), of(NOBODY));
        }
    }

    Comparing(Lookup lookup, RevisionIndex draft) {
        this.lookup = lookup;
        this.draft = draft;
    }

    /** Compares the answers for a case; returns the case if they differ. */
    Optional<MovedCase> add(PastCase one) {
        String was =
                lookup.inForceAt(one.filedAt()).map(index -> said(index, one)).orElse(NOBODY);
        String is = said(draft, one);
        before.add(was);
        after.add(is);
        if (was.equals(is)) {
            return Optional.empty();
        }
        Way way = new Way(Objects.requireNonNullElse(one.category(), ""), was, is);
        move(way, one.number());
        return Optional.of(
                new MovedCase(one.number(), way.category(), Objects.requireNonNullElse(one.area(), ""), was, is));
    }

    private void move(Way way, String number) {
        counts.merge(way, 1, Integer::sum);
        List<String> examples = moved.computeIfAbsent(way, any -> new ArrayList<>());
        if (examples.size() < EXAMPLES) {
            examples.add(number);
        }
    }

    // Dispatch uses the same rule: if the area is unknown, only duties for all areas apply.
    private static String said(RevisionIndex index, PastCase one) {
        String category = one.category();
        if (category == null) {
            return NOBODY;
        }
        Facts facts = index.facts(one.filedAt(), one.facts());
        Answer answer =
                one.area() == null ? index.answerAnywhere(category, facts) : index.answer(category, one.area(), facts);
        return answer instanceof Answer.None(var gap, var _) && gap == Answer.Gap.UNKNOWN_AREA
                ? said(index.answerAnywhere(category, facts))
                : said(answer);
    }

    private static String said(Answer answer) {
        return switch (answer) {
            case Answer.ByDuty byDuty -> byDuty.lead();
            case Answer.ByComponent component -> component.lead();
            case Answer.ByDecision _, Answer.Ownerless _ -> BY_DECISION;
            case Answer.None _ -> NOBODY;
        };
    }

    /**
     * The result.
     *
     * @param inForce the coverage of the revision in force at the time of the trial; empty if there was none
     * @param drafted the coverage of the draft
     */
    Comparison result(Optional<Coverage> inForce, Coverage drafted) {
        SortedMap<String, Integer> answers = inForce.map(Coverage::units).orElseGet(Collections::emptySortedMap);
        Set<String> codes = new TreeSet<>(before.byAnswer.keySet());
        codes.addAll(after.byAnswer.keySet());
        codes.removeAll(List.of(BY_DECISION, NOBODY));
        codes.addAll(answers.keySet());
        codes.addAll(drafted.units().keySet());
        SortedMap<String, Comparison.Load> units = new TreeMap<>();
        codes.forEach(unit -> units.put(
                unit,
                new Comparison.Load(
                        before.of(unit),
                        after.of(unit),
                        answers.getOrDefault(unit, 0),
                        drafted.units().getOrDefault(unit, 0))));
        List<Comparison.Move> moves = counts.entrySet().stream()
                .map(entry -> move(entry.getKey(), entry.getValue()))
                .sorted(Comparator.<Comparison.Move>comparingInt(move -> -move.cases())
                        .thenComparing(Comparison.Move::category)
                        .thenComparing(Comparison.Move::from)
                        .thenComparing(Comparison.Move::to))
                .toList();
        Comparison.Tally was = before.tally();
        return new Comparison(
                was.byDuty() + was.byDecision() + was.nobody(),
                was,
                after.tally(),
                moves.stream().mapToInt(Comparison.Move::cases).sum(),
                units,
                moves,
                new Comparison.Covered(inForce.map(Coverage::share).orElse(0.0), drafted.share()));
    }

    private Comparison.Move move(Way way, int cases) {
        return new Comparison.Move(way.category(), way.from(), way.to(), cases, moved.getOrDefault(way, List.of()));
    }
}
