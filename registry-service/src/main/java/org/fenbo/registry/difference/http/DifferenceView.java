package org.fenbo.registry.difference.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fenbo.registry.difference.Change;
import org.fenbo.registry.difference.Difference;
import org.fenbo.registry.difference.Handover;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A difference as callers see it.
 *
 * @param counts how many entries were added, removed and altered, by kind of entry
 * @param units how many matters each unit gains and loses, by the unit's code
 */
public record DifferenceView(
        Map<String, Map<Kind, Integer>> counts,
        Map<String, BalanceView> units,
        List<Handover> handovers,
        List<ChangeView> changes) {

    /** How an entry differs. */
    public enum Kind {
        ADDED,
        REMOVED,
        ALTERED
    }

    /** How many matters a unit gains and loses. */
    public record BalanceView(int gained, int lost) {}

    /**
     * An entry that differs between the two revisions.
     *
     * @param fields the fields that differ, with their values before and after; present only if the entry was altered
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChangeView(
            Kind change, String kind, String code, @Nullable Map<String, FieldView> fields) {

        static ChangeView of(Change change, EntryFormat format) {
            Entry entry = change.entry();
            return new ChangeView(
                    kindOf(change),
                    entry.kind().code(),
                    entry.code(),
                    change instanceof Change.Altered altered
                            ? fields(format.write(altered.before()), format.write(altered.entry()))
                            : null);
        }

        private static Map<String, FieldView> fields(String before, String after) {
            JsonNode old = JsonMapper.shared().readTree(before);
            JsonNode now = JsonMapper.shared().readTree(after);
            Set<String> names = new TreeSet<>(old.propertyNames());
            names.addAll(now.propertyNames());
            Map<String, FieldView> fields = new LinkedHashMap<>();
            for (String name : names) {
                if (!old.path(name).equals(now.path(name))) {
                    fields.put(name, new FieldView(old.get(name), now.get(name)));
                }
            }
            return fields;
        }
    }

    /** The value of a field before and after; a value is absent if the field had none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldView(
            @Nullable JsonNode before, @Nullable JsonNode after) {}

    private static Kind kindOf(Change change) {
        return switch (change) {
            case Change.Added added -> Kind.ADDED;
            case Change.Removed removed -> Kind.REMOVED;
            case Change.Altered altered -> Kind.ALTERED;
        };
    }

    /** The view of a difference; {@code format} writes the values of the fields. */
    public static DifferenceView of(Difference difference, EntryFormat format) {
        Map<String, Map<Kind, Integer>> counts = new TreeMap<>();
        List<ChangeView> changes = new ArrayList<>();
        for (Change change : difference.changes()) {
            counts.computeIfAbsent(change.entry().kind().code(), kind -> new EnumMap<>(Kind.class))
                    .merge(kindOf(change), 1, Integer::sum);
            changes.add(ChangeView.of(change, format));
        }
        Map<String, BalanceView> units = new TreeMap<>();
        difference
                .byUnit()
                .forEach((unit, balance) -> units.put(
                        unit,
                        new BalanceView(balance.gained().size(), balance.lost().size())));
        return new DifferenceView(counts, units, difference.handovers(), changes);
    }
}
