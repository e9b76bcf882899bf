package org.fenbo.registry.pastcase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.fenbo.registry.pastcase.PastCases.Handled;
import org.fenbo.registry.pastcase.PastCases.Span;

/**
 * Matters that moved to another unit. A matter is a category in one street. Only matters with enough cases in both
 * periods are compared. A matter has moved if no unit is among the most frequent units of both periods. Several units
 * are the most frequent if they handled the same number of cases, so a tie with the earlier unit is no change.
 *
 * @param compared how many matters have enough cases in both periods
 * @param moved the matters that moved to another unit, in the order of category and street
 */
public record Drift(int compared, List<Moved> moved) {

    public Drift {
        moved = List.copyOf(moved);
    }

    /** A category in one street. */
    public record Matter(String category, String street) {}

    /**
     * The units that handled most cases of a matter: one unit, or several units with the same number of cases.
     *
     * @param units their codes, in natural order
     * @param handled how many cases each of these units handled
     * @param cases how many cases the matter had
     */
    public record Most(List<String> units, int handled, int cases) {
        public Most {
            units = List.copyOf(units);
        }

        boolean shares(Most other) {
            return units.stream().anyMatch(other.units::contains);
        }
    }

    /**
     * A matter that moved from one unit to another.
     *
     * @param span the first and the last case that the new units handled in the later period
     */
    public record Moved(Matter matter, Most before, Most now, Span span) {}

    /**
     * Compares two periods.
     *
     * @param least the least number of cases that a matter must have in each period
     * @param streetOf the street of an area; empty for an area that is in no street
     */
    public static Drift between(
            Collection<Handled> before, Collection<Handled> now, int least, UnaryOperator<String> streetOf) {
        Map<Matter, Shares> earlier = byMatter(before, streetOf);
        Map<Matter, Shares> later = byMatter(now, streetOf);
        earlier.values().removeIf(shares -> shares.cases() < least);
        later.values().removeIf(shares -> shares.cases() < least);
        later.keySet().retainAll(earlier.keySet());
        List<Moved> moved = new ArrayList<>();
        later.forEach((matter, shares) -> Optional.ofNullable(earlier.get(matter))
                .map(Shares::most)
                .filter(was -> !was.shares(shares.most()))
                .ifPresent(was -> moved.add(new Moved(matter, was, shares.most(), shares.span(shares.most())))));
        return new Drift(later.size(), moved);
    }

    private static Map<Matter, Shares> byMatter(Collection<Handled> handled, UnaryOperator<String> streetOf) {
        Map<Matter, Shares> found =
                new TreeMap<>(Comparator.comparing(Matter::category).thenComparing(Matter::street));
        for (Handled one : handled) {
            String street = one.area() == null ? "" : streetOf.apply(one.area());
            if (!street.isEmpty()) {
                found.computeIfAbsent(new Matter(one.category(), street), any -> new Shares(new TreeMap<>()))
                        .add(one);
            }
        }
        return found;
    }

    /** The cases of one matter by unit; a unit has one part for each area of the street. */
    private record Shares(Map<String, List<Handled>> byUnit) {
        void add(Handled part) {
            byUnit.computeIfAbsent(part.unit(), any -> new ArrayList<>()).add(part);
        }

        int cases() {
            return byUnit.keySet().stream().mapToInt(this::cases).sum();
        }

        private int cases(String unit) {
            return parts(unit).stream().mapToInt(Handled::cases).sum();
        }

        private List<Handled> parts(String unit) {
            return byUnit.getOrDefault(unit, List.of());
        }

        Most most() {
            int handled = byUnit.keySet().stream().mapToInt(this::cases).max().orElse(0);
            List<String> units = byUnit.keySet().stream()
                    .filter(unit -> cases(unit) == handled)
                    .toList();
            return new Most(units, handled, cases());
        }

        Span span(Most most) {
            return most.units().stream()
                    .flatMap(unit -> parts(unit).stream())
                    .map(Handled::span)
                    .reduce(Span::with)
                    .orElseThrow();
        }
    }
}
