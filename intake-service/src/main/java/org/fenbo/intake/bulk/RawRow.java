package org.fenbo.intake.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it stands in the file.
 *
 * @param line where it begins, the header being line 1
 * @param fault what is wrong with it already as a row; its cells are then of no use
 */
public record RawRow(
        long line, List<String> cells, @Nullable RowFault fault) {}
