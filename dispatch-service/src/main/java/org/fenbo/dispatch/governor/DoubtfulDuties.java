package org.fenbo.dispatch.governor;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.governor.GovernedCases.Returned;
import org.fenbo.dispatch.governor.GovernedCases.ReturnsOfDuty;
import org.fenbo.dispatch.governor.GovernedCases.Window;
import org.fenbo.dispatch.governor.Governor.Governed;

/**
 * Finds the duties that may not be true any more (CASE-22d). A duty is listed if enough of its last automatic orders were
 * returned, and earlier if a category of these orders was switched off because of them: then no further order could be returned.
 */
public final class DoubtfulDuties {
    private final Governor governor;
    private final GovernedCases cases;

    public DoubtfulDuties(Governor governor, GovernedCases cases) {
        this.governor = governor;
        this.cases = cases;
    }

    /**
     * A duty whose automatic orders were returned.
     *
     * @param categories the categories of the returned orders, in the order of their codes
     * @param first the case of the first returned order
     */
    public record Doubtful(String duty, List<CategoryCode> categories, int returns, Returned first, Returned last) {}

    /** The doubtful duties, in the order of their codes. */
    public List<Doubtful> list() {
        Map<CategoryCode, Governed> governed = governor.all().stream()
                .collect(Collectors.toMap(one -> one.figures().category(), Function.identity()));
        List<Window> windows = governed.values().stream()
                .map(one -> new Window(
                        one.figures().category(),
                        one.state().since(),
                        one.rule().window()))
                .toList();
        return cases.returns(windows).stream()
                .collect(Collectors.groupingBy(ReturnsOfDuty::duty, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(parts -> isDoubtful(parts, governed))
                .map(DoubtfulDuties::sum)
                .toList();
    }

    private static boolean isDoubtful(List<ReturnsOfDuty> parts, Map<CategoryCode, Governed> governed) {
        int returns = parts.stream().mapToInt(ReturnsOfDuty::returns).sum();
        return parts.stream()
                .flatMap(part -> Optional.ofNullable(governed.get(part.category())).stream())
                .anyMatch(one -> one.state() instanceof AutomaticSwitch.Off
                        || returns >= one.rule().returns());
    }

    private static Doubtful sum(List<ReturnsOfDuty> parts) {
        Comparator<Returned> byTime = Comparator.comparing(Returned::dispatchedAt)
                .thenComparing(returned -> returned.number().value());
        return new Doubtful(
                parts.getFirst().duty(),
                parts.stream()
                        .map(ReturnsOfDuty::category)
                        .sorted(Comparator.comparing(CategoryCode::value))
                        .toList(),
                parts.stream().mapToInt(ReturnsOfDuty::returns).sum(),
                parts.stream().map(ReturnsOfDuty::first).min(byTime).orElseThrow(),
                parts.stream().map(ReturnsOfDuty::last).max(byTime).orElseThrow());
    }
}
