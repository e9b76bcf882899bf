package org.fenbo.bench.made;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fenbo.registry.files.EntryFiles;
import org.fenbo.registry.files.SheetLanguage;
import org.fenbo.registry.files.Table;
import org.fenbo.registry.files.workbook.XlsxWorkbook;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryKind;

/** Writes a registry as the workbook that districts fill in. */
public final class MadeWorkbook {
    private MadeWorkbook() {}

    /** The workbook (.xlsx) of a registry, with Chinese headings. */
    public static byte[] of(Entries entries) {
        EntryFiles files = new EntryFiles(outline -> Optional.empty(), schema -> Optional.empty());
        List<Table> tables = new ArrayList<>();
        for (EntryKind kind : EntryKind.values()) {
            List<Entry> ofKind =
                    entries.all().stream().filter(entry -> entry.kind() == kind).toList();
            tables.add(files.write(kind, ofKind, SheetLanguage.CHINESE));
        }
        return XlsxWorkbook.write(tables);
    }
}
