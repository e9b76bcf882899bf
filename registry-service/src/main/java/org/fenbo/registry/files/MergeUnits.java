package org.fenbo.registry.files;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.revision.Editing;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.Revisions;
import org.fenbo.registry.unit.Unit;

/**
 * Makes a unit a part of another unit in a draft (机构改革, ORG-3). Every line that names the unit then names the other
 * unit: duties, work items, admissions, powers, officers with their ties, units below it. The unit itself keeps its
 * line with its last day, so that old answers can be explained.
 */
public final class MergeUnits {
    private final Revisions revisions;
    private final EntryFiles files;

    /** Merges units in drafts of these revisions. */
    public MergeUnits(Revisions revisions, EntryFiles files) {
        this.revisions = revisions;
        this.files = files;
    }

    /**
     * The result of a merger.
     *
     * @param changed the codes of the changed lines by kind, without the lines of the two units
     */
    public record Merged(Map<EntryKind, List<String>> changed) {}

    /**
     * Puts a unit into another unit.
     *
     * @param ended the unit that ends
     * @param into the unit that takes over its lines and the areas that it serves
     * @param lastDay the last day of the unit that ends; the revision comes into force on the next day
     * @return the changed lines; refused if the draft has no such unit, or if a changed line has a fault
     */
    public Outcome<Merged> in(int revision, String ended, String into, LocalDate lastDay, Editing editing) {
        return revisions.rewrite(revision, editing, before -> {
            Unit from = before.units().get(ended);
            Unit successor = before.units().get(into);
            if (from == null || successor == null || from.equals(successor)) {
                return RevisionCode.UNKNOWN_LINE.refused(revision, EntryKind.UNIT, from == null ? ended : into);
            }
            return files.withOther(into, from, before)
                    .map(MergeUnits::eachUnitOnce)
                    .map(replaced -> rewrite(before, replaced, from, successor, lastDay));
        });
    }

    private static Map<EntryKind, List<Entry>> eachUnitOnce(Map<EntryKind, List<Entry>> replaced) {
        Map<EntryKind, List<Entry>> once = new EnumMap<>(EntryKind.class);
        once.putAll(replaced);
        once.computeIfPresent(
                EntryKind.DUTY,
                (kind, duties) -> duties.stream()
                        .map(entry -> Entry.of(((Duty) entry.content()).withEachUnitOnce()))
                        .toList());
        return once;
    }

    private static Revisions.Rewrite<Merged> rewrite(
            Entries before, Map<EntryKind, List<Entry>> replaced, Unit ended, Unit successor, LocalDate lastDay) {
        Map<EntryKind, List<String>> changed = new EnumMap<>(EntryKind.class);
        replaced.forEach((kind, entries) -> changed.put(
                kind,
                entries.stream()
                        .map(Entry::code)
                        .filter(code -> kind != EntryKind.UNIT || !isOneOf(code, ended, successor))
                        .toList()));
        changed.values().removeIf(List::isEmpty);
        Map<EntryKind, List<Entry>> after = new EnumMap<>(EntryKind.class);
        replaced.forEach((kind, entries) -> after.put(kind, with(before, kind, entries)));
        List<Entry> others = replaced.getOrDefault(EntryKind.UNIT, List.of());
        // The line of the successor may name the unit that ends too, for instance as its parent.
        Unit renamed = others.stream()
                .map(Entry::content)
                .map(Unit.class::cast)
                .filter(unit -> unit.code().equals(successor.code()))
                .findFirst()
                .orElse(successor);
        List<Entry> both = List.of(
                Entry.of(ended.endingOn(lastDay, successor.code())), Entry.of(renamed.alsoServing(ended.serves())));
        after.put(
                EntryKind.UNIT,
                with(
                        before,
                        EntryKind.UNIT,
                        Stream.concat(others.stream(), both.stream()).toList()));
        return new Revisions.Rewrite<>(after, new Merged(changed));
    }

    private static boolean isOneOf(String code, Unit one, Unit other) {
        return code.equals(one.code()) || code.equals(other.code());
    }

    /** All entries of the kind, with the changed entries in their places. */
    private static List<Entry> with(Entries before, EntryKind kind, List<Entry> changed) {
        Map<String, Entry> byCode = new LinkedHashMap<>();
        before.all().stream().filter(entry -> entry.kind() == kind).forEach(entry -> byCode.put(entry.code(), entry));
        changed.forEach(entry -> byCode.put(entry.code(), entry));
        return List.copyOf(byCode.values());
    }
}
