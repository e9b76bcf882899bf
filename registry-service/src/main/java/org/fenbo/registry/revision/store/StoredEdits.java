package org.fenbo.registry.revision.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.revision.Editing;
import org.fenbo.registry.revision.LineChange;
import org.fenbo.registry.revision.LineEdit;
import org.fenbo.registry.revision.Revisions.Line;

/** Stores who edited which lines of a draft. */
final class StoredEdits {
    private final Tables tables;
    private final InstantSource clock;

    StoredEdits(Tables tables, InstantSource clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** Refused if these changes would overwrite an edit that the officer has not read. */
    Outcome<Boolean> unlessOverwriting(int number, Editing editing, List<LineChange> changes) {
        return editing.overwriting(last(number, changes))
                .<Outcome<Boolean>>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Done<>(true));
    }

    private List<LineEdit> last(int number, List<LineChange> changes) {
        Set<Line> changed = changes.stream()
                .map(change -> new Line(change.kind(), change.code()))
                .collect(Collectors.toSet());
        Stream<EditRow> rows = changed.size() == 1
                ? changed.stream()
                        .flatMap(line ->
                                tables.edits().lastOf(number, line.kind().code(), line.code()).stream())
                : changed.stream()
                        .map(Line::kind)
                        .distinct()
                        .flatMap(kind -> tables.edits().lastOfEach(number, kind.code()).stream());
        return rows.map(RevisionStates::edit)
                .filter(edit -> changed.contains(new Line(edit.kind(), edit.code())))
                .toList();
    }

    /** Stores the edits of these lines, and when the draft was changed. */
    void note(int number, Editing editing, List<LineChange> changes) {
        Instant now = clock.instant();
        tables.revisions().touch(number, now);
        tables.edits()
                .saveAll(changes.stream()
                        .map(change -> new EditRow(
                                null,
                                number,
                                change.kind().code(),
                                change.code(),
                                change.how().name(),
                                editing.by(),
                                now,
                                editing.reason(),
                                editing.cause()))
                        .toList());
    }

    long last(int number) {
        return tables.edits().last(number);
    }

    List<LineEdit> of(Line line) {
        return tables.edits().of(line.kind().code(), line.code()).stream()
                .map(RevisionStates::edit)
                .toList();
    }

    Set<String> editors(int number) {
        return Set.copyOf(tables.edits().editors(number));
    }
}
