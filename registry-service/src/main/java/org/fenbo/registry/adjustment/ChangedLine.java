package org.fenbo.registry.adjustment;

import java.util.List;
import java.util.Map;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.Revisions.Line;

/**
 * The changed line that an adjustment writes into a draft (REG-8).
 *
 * @param rows the filled cells of the new line by the heading of their column, as in the file of its kind; empty to
 *     remove the line
 */
public record ChangedLine(EntryKind kind, String code, List<Map<String, String>> rows) {

    public ChangedLine {
        rows = rows.stream().map(Map::copyOf).toList();
    }

    /** The place of the line. */
    public Line line() {
        return new Line(kind, code);
    }

    /** Whether the adjustment removes the line. */
    public boolean removes() {
        return rows.isEmpty();
    }
}
