package org.fenbo.registry.files;

import java.util.List;
import org.fenbo.registry.revision.Entry;

/** How the file of one kind of entries is read. */
interface Sheet {

    /** The columns it may have. */
    Layout layout();

    /** The entries that the rows describe; faults are noted by the rows. */
    List<Entry> entries(List<Row> rows);

    /** The lines that describe the entry; read again, they make the same entry. */
    List<Cells> lines(Entry entry, Words words);
}
