package org.fenbo.registry.importing;

import java.util.List;
import java.util.Map;
import org.fenbo.registry.refusal.Outcome;
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
     * What was taken.
     *
     * @param entries how many entries of this kind the draft now has
     */
    public record Imported(int revision, EntryKind kind, int entries) {}

    /** Replaces all of a draft's entries of one kind by those of the file; safe to repeat. */
    public Outcome<Imported> into(int number, EntryKind kind, Table table) {
        return files.read(kind, table).then(entries -> replace(number, kind, entries));
    }

    private Outcome<Imported> replace(int number, EntryKind kind, List<Entry> entries) {
        var imported = new Imported(number, kind, entries.size());
        return revisions.rewrite(
                number, before -> new Outcome.Done<>(new Revisions.Rewrite<>(Map.of(kind, entries), imported)));
    }
}
