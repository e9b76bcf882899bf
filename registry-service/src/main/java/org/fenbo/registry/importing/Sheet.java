package org.fenbo.registry.importing;

import java.util.List;
import org.fenbo.registry.revision.Entry;

/** How the file of one kind of entries is read. */
interface Sheet {

    /** The columns it may have. */
    Layout layout();

    /** The entries that the rows describe; faults are noted by the rows. */
    List<Entry> entries(List<Row> rows);
}
