package org.fenbo.registry.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.difference.LineHistory.Step;
import org.fenbo.registry.revision.Approval;
import org.fenbo.registry.revision.Editing;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.InMemoryRevisions;
import org.fenbo.registry.revision.LineEdit;
import org.fenbo.registry.revision.Revisions.Line;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LineHistoryTest {
    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
    private static final Line LINE = new Line(EntryKind.AREA, "A");

    private final InMemoryRevisions revisions = new InMemoryRevisions();

    @Test
    @DisplayName("历次变动按生效先后，只列有变化的版本；草稿中的修改另列 (REG-3h)")
    void a_history_has_the_revisions_in_which_the_line_changed_and_the_edits_of_drafts() {
        int added = draft(OptionalInt.empty());
        edit(added, "O-1", Optional.of(area("甲")));
        publish(added, 100);
        int same = draft(OptionalInt.of(added));
        publish(same, 200);
        int altered = draft(OptionalInt.of(same));
        edit(altered, "O-2", Optional.of(area("乙")));
        publish(altered, 300);
        int removed = draft(OptionalInt.of(altered));
        edit(removed, "O-3", Optional.empty());
        publish(removed, 400);
        int draft = draft(OptionalInt.of(altered));
        edit(draft, "O-4", Optional.of(area("丙")));

        LineHistory history = LineHistory.of(LINE, revisions);

        assertThat(history.steps())
                .extracting(step -> step.revision().number())
                .containsExactly(added, altered, removed);
        assertThat(history.steps())
                .extracting(Step::change)
                .containsExactly(
                        new Change.Added(area("甲")),
                        new Change.Altered(area("甲"), area("乙")),
                        new Change.Removed(area("乙")));
        assertThat(history.steps())
                .flatExtracting(Step::edits)
                .extracting(LineEdit::by)
                .containsExactly("O-1", "O-2", "O-3");
        assertThat(history.others()).extracting(LineEdit::by).containsExactly("O-4");
        assertThat(LineHistory.of(new Line(EntryKind.AREA, "B"), revisions))
                .isEqualTo(new LineHistory(List.of(), List.of()));
    }

    private int draft(OptionalInt basedOn) {
        revisions.open("稿", "O-KEEP", NOW, basedOn);
        return revisions.all().getFirst().number();
    }

    private void edit(int draft, String officer, Optional<Entry> entry) {
        Outcome<Long> done = revisions.editLine(draft, LINE, Editing.by(officer), before -> Outcome.done(entry));
        assertThat(done).isInstanceOf(Outcome.Done.class);
    }

    private void publish(int draft, int seconds) {
        revisions.submit(draft, "O-KEEP", NOW);
        Approval approval = new Approval("O-APPR", NOW, NOW.plusSeconds(seconds), false);
        assertThat(revisions.publish(
                        draft,
                        (review, timeline, entries, editors) -> review.approve(approval, timeline, entries, editors)))
                .isInstanceOf(Outcome.Done.class);
    }

    private static Entry area(String name) {
        return Entry.of(new Area("A", name, AreaKind.DISTRICT, null, null));
    }
}
