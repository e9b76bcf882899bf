package org.fenbo.registry.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The filled cells of one line that is written to a file. */
final class Cells {
    private static final String BETWEEN = ";";
    private final Map<Column, String> cells = new HashMap<>();

    Cells put(Column column, @Nullable String text) {
        if (text != null) {
            cells.put(column, text);
        }
        return this;
    }

    /** Fills a cell with a number or a day. Files in both languages write these values in the same way. */
    Cells put(Column column, @Nullable Object plain) {
        return put(column, plain == null ? null : plain.toString());
    }

    /** Fills one cell with several parts. */
    Cells put(Column column, List<String> parts) {
        return parts.isEmpty() ? this : put(column, String.join(BETWEEN, parts));
    }

    String at(Column column) {
        return cells.getOrDefault(column, "");
    }
}
