package org.fenbo.intake.bulk;

import java.util.List;

/** A row as it is in the file. */
public sealed interface RawRow {

    /** Where it begins, the header being line 1. */
    long line();

    /** It has a cell for each column. */
    record Cells(long line, List<String> cells) implements RawRow {}

    /** It is wrong already as a row, whatever its cells are. */
    record Broken(long line, RowFault fault) implements RawRow {}
}
