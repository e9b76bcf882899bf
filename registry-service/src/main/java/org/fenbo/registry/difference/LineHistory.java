package org.fenbo.registry.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.LineEdit;
import org.fenbo.registry.revision.Published;
import org.fenbo.registry.revision.Revisions;
import org.fenbo.registry.revision.Revisions.Line;
import org.jspecify.annotations.Nullable;

/**
 * The history of a line through all revisions: who changed it, when, what changed, and why (REG-3).
 *
 * @param steps the published revisions in which the line differs from the revision before, the earliest first
 * @param others the edits in drafts, in revisions under review and in cancelled revisions, the latest first
 */
public record LineHistory(List<Step> steps, List<LineEdit> others) {

    /**
     * A published revision in which the line differs from the revision that was in force before.
     *
     * @param edits the edits of the line in this revision's draft, the latest first; empty if the draft began with the
     *     entries of another revision, in which the line was different
     */
    public record Step(Published revision, Change change, List<LineEdit> edits) {}

    /** The history of a line; both lists are empty if no revision ever had this line. */
    public static LineHistory of(Line line, Revisions revisions) {
        List<LineEdit> edits = revisions.edits(line);
        Map<Integer, List<LineEdit>> byRevision = edits.stream().collect(Collectors.groupingBy(LineEdit::revision));
        Map<Integer, Entry> entries = revisions.published(line);
        List<Published> published = revisions.timeline().revisions();
        List<Step> steps = new ArrayList<>();
        Entry before = null;
        for (Published revision : published) {
            Entry after = entries.get(revision.number());
            if (!Objects.equals(before, after)) {
                steps.add(new Step(
                        revision, change(before, after), byRevision.getOrDefault(revision.number(), List.of())));
            }
            before = after;
        }
        Set<Integer> numbers = published.stream().map(Published::number).collect(Collectors.toSet());
        return new LineHistory(
                steps,
                edits.stream()
                        .filter(edit -> !numbers.contains(edit.revision()))
                        .toList());
    }

    private static Change change(@Nullable Entry before, @Nullable Entry after) {
        if (before == null) {
            return new Change.Added(Objects.requireNonNull(after));
        }
        return after == null ? new Change.Removed(before) : new Change.Altered(before, after);
    }
}
