package org.fenbo.registry.files;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.difference.Difference;
import org.fenbo.registry.revision.Editing;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.Revisions;

/** Puts a file of entries into a draft (导入): REG-6. */
public final class ImportEntries {

    private final Revisions revisions;
    private final EntryFiles files;
    private final AreaWarnings warnings;
    private final DraftRules rules;

    /** Imports into these revisions. */
    public ImportEntries(Revisions revisions, EntryFiles files, AreaWarnings warnings, DraftRules rules) {
        this.revisions = revisions;
        this.files = files;
        this.warnings = warnings;
        this.rules = rules;
    }

    /**
     * The result of an import.
     *
     * @param entries number of entries in the draft after the import, for each imported kind
     * @param warnings entries that were imported although they are unusual, and areas that the draft doesn't have any more
     */
    public record Imported(int revision, Map<EntryKind, Integer> entries, List<Finding> warnings) {}

    /**
     * Replaces all entries of these kinds in a draft by the entries of the tables. If a table has a fault, the import
     * is refused and replaces nothing. Refused too if it would overwrite a line that another officer has edited
     * meanwhile. Safe to repeat.
     */
    public Outcome<Imported> into(int number, Map<EntryKind, Table> tables, Editing editing) {
        return revisions.rewrite(
                number,
                editing,
                before -> readAll(tables, before)
                        .then(entries -> new Outcome.Done<>(new Revisions.Rewrite<>(
                                entries, imported(number, entries, replaced(before, entries))))));
    }

    private Outcome<Map<EntryKind, List<Entry>>> readAll(Map<EntryKind, Table> tables, Entries before) {
        return files.readAll(tables, before)
                .then(entries -> rules.refusal(entries.keySet(), before, () -> replaced(before, entries))
                        .<Outcome<Map<EntryKind, List<Entry>>>>map(Outcome::refused)
                        .orElseGet(() -> Outcome.done(entries)));
    }

    private Imported imported(int number, Map<EntryKind, List<Entry>> entries, Entries after) {
        return new Imported(
                number, counts(entries), AreaWarnings.dependOn(entries.keySet()) ? warnings.of(after) : List.of());
    }

    /** Removes all entries of a kind from a draft. */
    public Outcome<Imported> clear(int number, EntryKind kind, Editing editing) {
        Map<EntryKind, List<Entry>> none = Map.of(kind, List.of());
        return revisions.rewrite(
                number,
                editing,
                before -> new Outcome.Done<>(
                        new Revisions.Rewrite<>(none, imported(number, none, replaced(before, none)))));
    }

    /** The differences that an import of the same tables would make in the draft; writes nothing. */
    public Outcome<Difference> preview(int number, Map<EntryKind, Table> tables, Editing editing) {
        return revisions.rewrite(
                number,
                editing,
                before -> readAll(tables, before)
                        .then(entries -> new Outcome.Done<>(new Revisions.Rewrite<>(
                                Map.of(), Difference.between(before, replaced(before, entries))))));
    }

    private static Entries replaced(Entries before, Map<EntryKind, List<Entry>> entries) {
        Stream<Entry> kept = before.all().stream().filter(entry -> !entries.containsKey(entry.kind()));
        return Entries.of(Stream.concat(kept, entries.values().stream().flatMap(List::stream))
                .toList());
    }

    private static Map<EntryKind, Integer> counts(Map<EntryKind, List<Entry>> entries) {
        Map<EntryKind, Integer> counts = new EnumMap<>(EntryKind.class);
        entries.forEach((kind, read) -> counts.put(kind, read.size()));
        return counts;
    }
}
