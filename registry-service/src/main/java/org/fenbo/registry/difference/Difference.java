package org.fenbo.registry.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fenbo.registry.condition.Conditions;
import org.fenbo.registry.difference.Handover.Holder;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.DutyScope;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The differences between two revisions (REG-3, REG-6). Entries are compared by kind and code. Handovers are found by
 * the category, area and conditions of duties, so a duty with a new code but the same lead is not a handover.
 *
 * @param changes sorted by kind, then by code
 * @param handovers sorted by category, then by area, then by conditions
 */
public record Difference(List<Change> changes, List<Handover> handovers) {

    /** The matters that a unit gains and loses. */
    public record Balance(List<Handover> gained, List<Handover> lost) {}

    /**
     * What a duty covers. Duties of one category and area may differ in their conditions and in their days.
     *
     * @param turn 0 for the duty of this category, area and conditions that is valid first, 1 for the next, and so on
     */
    private record Matter(String category, @Nullable String area, String conditions, int turn) {
        Matter next() {
            return new Matter(category, area, conditions, turn + 1);
        }

        static Matter first(String category, DutyScope scope) {
            String conditions =
                    scope.conditions().stream().map(Conditions::text).sorted().collect(Collectors.joining("; "));
            return new Matter(category, scope.area(), conditions, 0);
        }
    }

    /** The differences between the entries of two revisions. */
    public static Difference between(Entries before, Entries after) {
        return new Difference(changes(before, after), handovers(before, after));
    }

    private static List<Change> changes(Entries before, Entries after) {
        Map<String, Entry> old = byKey(before);
        Map<String, Entry> now = byKey(after);
        Set<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        List<Change> changes = new ArrayList<>();
        for (String key : keys) {
            Entry was = old.get(key);
            Entry is = now.get(key);
            if (was == null) {
                changes.add(new Change.Added(Objects.requireNonNull(is)));
            } else if (is == null) {
                changes.add(new Change.Removed(was));
            } else if (!was.equals(is)) {
                changes.add(new Change.Altered(was, is));
            }
        }
        return List.copyOf(changes);
    }

    private static Map<String, Entry> byKey(Entries entries) {
        Map<String, Entry> byKey = new HashMap<>();
        entries.all().forEach(entry -> byKey.put(entry.keyIn(0), entry));
        return byKey;
    }

    private static List<Handover> handovers(Entries before, Entries after) {
        Map<Matter, Holder> old = holders(before);
        Map<Matter, Holder> now = holders(after);
        Set<Matter> matters = new HashSet<>(old.keySet());
        matters.addAll(now.keySet());
        return matters.stream()
                .filter(matter -> !Objects.equals(old.get(matter), now.get(matter)))
                .map(matter -> new Handover(
                        matter.category(), matter.area(), matter.conditions(), old.get(matter), now.get(matter)))
                .sorted(Comparator.comparing(Handover::category)
                        .thenComparing(Handover::area, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Handover::conditions))
                .toList();
    }

    private static Map<Matter, Holder> holders(Entries entries) {
        Map<Matter, Holder> holders = new HashMap<>();
        entries.duties().values().stream()
                .sorted(Comparator.comparing(
                        duty -> duty.scope().validity().from(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .forEach(duty -> holder(duty.assignment())
                        .ifPresent(holder -> duty.categories().forEach(category -> {
                            Matter matter = Matter.first(category, duty.scope());
                            while (holders.containsKey(matter)) {
                                matter = matter.next();
                            }
                            holders.put(matter, holder);
                        })));
        return holders;
    }

    private static Optional<Holder> holder(Assignment assignment) {
        return switch (assignment) {
            case Assignment.ToLead(var lead, var _) -> Optional.of(new Holder(lead, true));
            case Assignment.ByDecision(var candidates) ->
                candidates.stream().findFirst().map(likeliest -> new Holder(likeliest.unit(), false));
        };
    }

    /** The balance of each unit that gains or loses a matter, by the unit's code. */
    public SortedMap<String, Balance> byUnit() {
        SortedMap<String, Balance> units = new TreeMap<>();
        for (Handover handover : handovers) {
            Holder before = handover.before();
            Holder after = handover.after();
            if (before == null || after == null || handover.isBetweenUnits()) {
                Optional.ofNullable(after)
                        .ifPresent(to -> balance(units, to.unit()).gained().add(handover));
                Optional.ofNullable(before)
                        .ifPresent(from -> balance(units, from.unit()).lost().add(handover));
            }
        }
        return units;
    }

    private static Balance balance(SortedMap<String, Balance> units, String unit) {
        return units.computeIfAbsent(unit, code -> new Balance(new ArrayList<>(), new ArrayList<>()));
    }
}
