package org.fenbo.intake.bulk;

import java.util.List;

/** A row as the file contains it. */
public sealed interface RawRow {

    /** The line on which the row begins; the header is line 1. */
    long line();

    /** A row with a cell for each column. */
    record Cells(long line, List<String> cells) implements RawRow {}

    /** A row that is refused before its cells are read, for example because it has too many cells. */
    record Broken(long line, RowFault fault) implements RawRow {}
}
