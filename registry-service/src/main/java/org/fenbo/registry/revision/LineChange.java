package org.fenbo.registry.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A line that a change of a draft adds, changes or removes. */
public record LineChange(EntryKind kind, String code, How how) {

    /** What happens to a line. */
    public enum How {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** The change of one line; the entries before and after differ, and at most one of them is empty. */
    public static LineChange of(Revisions.Line line, Optional<Entry> before, Optional<Entry> after) {
        How how = before.isEmpty() ? How.ADDED : after.isEmpty() ? How.REMOVED : How.CHANGED;
        return new LineChange(line.kind(), line.code(), how);
    }

    /**
     * The lines that differ if new entries replace all entries of their kinds.
     *
     * @param before the entries of the draft before the change
     * @param after the new entries by kind; other kinds don't change
     */
    public static List<LineChange> between(Entries before, Map<EntryKind, List<Entry>> after) {
        Map<EntryKind, Map<String, Entry>> old = new HashMap<>();
        before.all().stream()
                .filter(entry -> after.containsKey(entry.kind()))
                .forEach(entry -> old.computeIfAbsent(entry.kind(), kind -> new HashMap<>())
                        .put(entry.code(), entry));
        List<LineChange> changes = new ArrayList<>();
        after.forEach((kind, entries) -> {
            Map<String, Entry> left = old.getOrDefault(kind, new HashMap<>());
            for (Entry entry : entries) {
                Entry was = left.remove(entry.code());
                if (!entry.equals(was)) {
                    changes.add(new LineChange(kind, entry.code(), was == null ? How.ADDED : How.CHANGED));
                }
            }
            left.keySet().forEach(code -> changes.add(new LineChange(kind, code, How.REMOVED)));
        });
        return changes;
    }
}
