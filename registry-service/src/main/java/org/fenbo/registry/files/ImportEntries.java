package org.fenbo.registry.files;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.area.Area;
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

    /** Imports into these revisions. */
    public ImportEntries(Revisions revisions, EntryFiles files) {
        this.revisions = revisions;
        this.files = files;
    }

    /**
     * The result of an import.
     *
     * @param entries number of entries in the draft after the import, for each imported kind
     * @param warnings entries that were imported although they are unusual
     */
    public record Imported(int revision, Map<EntryKind, Integer> entries, List<Finding> warnings) {}

    /**
     * Replaces all entries of these kinds in a draft by the entries of the tables. If a table has a fault, the import
     * is refused and replaces nothing. Refused too if it would overwrite a line that another officer has edited
     * meanwhile. Safe to repeat.
     */
    public Outcome<Imported> into(int number, Map<EntryKind, Table> tables, Editing editing) {
        return files.readAll(tables)
                .then(entries -> revisions.rewrite(
                        number,
                        editing,
                        before -> new Outcome.Done<>(new Revisions.Rewrite<>(
                                entries, new Imported(number, counts(entries), warnings(entries))))));
    }

    /** Removes all entries of a kind from a draft. */
    public Outcome<Imported> clear(int number, EntryKind kind, Editing editing) {
        return revisions.rewrite(
                number,
                editing,
                before -> new Outcome.Done<>(new Revisions.Rewrite<>(
                        Map.of(kind, List.of()), new Imported(number, Map.of(kind, 0), List.of()))));
    }

    /** The differences that an import of the same tables would make in the draft; writes nothing. */
    public Outcome<Difference> preview(int number, Map<EntryKind, Table> tables, Editing editing) {
        return files.readAll(tables)
                .then(entries -> revisions.rewrite(
                        number,
                        editing,
                        before -> new Outcome.Done<>(new Revisions.Rewrite<>(
                                Map.of(), Difference.between(before, replaced(before, entries))))));
    }

    private static Entries replaced(Entries before, Map<EntryKind, List<Entry>> entries) {
        Stream<Entry> kept = before.all().stream().filter(entry -> !entries.containsKey(entry.kind()));
        return Entries.of(Stream.concat(kept, entries.values().stream().flatMap(List::stream))
                .toList());
    }

    private static List<Finding> warnings(Map<EntryKind, List<Entry>> entries) {
        List<Finding> warnings = new ArrayList<>();
        for (Entry entry : entries.getOrDefault(EntryKind.AREA, List.of())) {
            if (entry.content() instanceof Area area
                    && area.grid() != null
                    && area.grid().isOutOfSize()) {
                warnings.add(new Finding(
                        new Finding.InEntry(EntryKind.AREA.code(), area.code()),
                        "households",
                        String.valueOf(area.grid().households()),
                        "GRID_OUT_OF_SIZE",
                        new Words(
                                        "居住网格为 300 至 500 户，此格 %s 户",
                                        "a residential grid has 300 to 500 households, this one %s")
                                .with(List.of(String.valueOf(area.grid().households()))),
                        new Words("核对户数，或拆分、合并网格", "check the number, or divide or join grids")));
            }
        }
        return warnings;
    }

    private static Map<EntryKind, Integer> counts(Map<EntryKind, List<Entry>> entries) {
        Map<EntryKind, Integer> counts = new EnumMap<>(EntryKind.class);
        entries.forEach((kind, read) -> counts.put(kind, read.size()));
        return counts;
    }
}
