package org.fenbo.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.registry.publication.ListFixture.line;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.StreetList;
import org.fenbo.registry.publication.ListFixture.Line;
import org.fenbo.registry.revision.Editing;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.InMemoryRevisions;
import org.fenbo.registry.revision.Published;
import org.fenbo.registry.revision.Revisions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Ways around the fixed wording and around the list of a line, over several revisions. */
class FixedWordingTest {
    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
    private static final Line CORE = line(DutyKind.CORE);
    private static final Line BACK = CORE.list(StreetList.TAKEN_BACK).owed(Map.of("U-D", "检查"));

    private final InMemoryRevisions revisions = new InMemoryRevisions();

    @Test
    @DisplayName("删去的法定职责再列入时，标准表述、所在清单与最后一次公布的一致，否则须经动态调整 (REG-1e, REG-17e)")
    void a_duty_that_returns_has_the_wording_and_the_list_that_it_had() {
        assertThat(published(60, CORE.entry())).isEmpty();
        assertThat(published(120)).isEmpty();
        assertThat(published(180, CORE.title("清运垃圾").entry())).containsExactly("FIXED_WORDING");
        assertThat(published(180, CORE.entry())).isEmpty();
        assertThat(published(240, BACK.entry())).as("a line enters a list").isEmpty();
        assertThat(published(300)).isEmpty();
        assertThat(published(360, CORE.entry())).containsExactly("FIXED_LIST");
        assertThat(published(360, CORE.title("清运垃圾").list(StreetList.TAKEN_BACK).entry()))
                .contains("FIXED_WORDING");
    }

    @Test
    @DisplayName("已定于日后生效的版本，不会未经动态调整改回先生效的版本 (REG-1e, REG-17e)")
    void a_revision_that_is_scheduled_does_not_undo_a_revision_that_begins_before_it() {
        assertThat(published(60, CORE.entry())).isEmpty();
        assertThat(published(3_600, CORE.entry())).isEmpty();
        Line reworded = CORE.title("清运垃圾");
        assertThat(published(600, List.of(3), reworded.entry())).containsExactly("UNDONE_LATER");
        assertThat(published(600, List.of(4, 2), reworded.entry()))
                .as("if the later change is adjusted too")
                .isEmpty();
    }

    @Test
    @DisplayName("由较早版本起草的新版本，与届时生效的版本比较，不能改回原表述 (REG-1e)")
    void a_draft_of_an_old_revision_is_compared_with_the_revision_that_is_in_force_then() {
        assertThat(published(60, CORE.entry())).isEmpty();
        assertThat(published(120, List.of(2), CORE.title("清运垃圾").entry())).isEmpty();
        assertThat(published(180, CORE.entry())).containsExactly("FIXED_WORDING");
    }

    private List<String> published(long after, Entry... entries) {
        return published(after, List.of(), entries);
    }

    /**
     * The codes of the findings.
     *
     * @param adjusted the revisions into which an adjustment was accepted
     */
    private List<String> published(long after, List<Integer> adjusted, Entry... entries) {
        int number = revisions.all().size() + 1;
        revisions.open("版", "O-KEEP", NOW, OptionalInt.empty());
        Map<EntryKind, List<Entry>> all =
                ListFixture.sound(entries).all().stream().collect(Collectors.groupingBy(Entry::kind));
        revisions.rewrite(
                number, Editing.by("O-KEEP"), before -> new Outcome.Done<>(new Revisions.Rewrite<>(all, true)));
        revisions.submit(number, "O-KEEP", NOW);
        PublishRevision publish = new PublishRevision(
                revisions,
                List.of(),
                (any, at) -> List.of(),
                (revision, before, changed) -> adjusted.contains(revision),
                InstantSource.fixed(NOW));
        Outcome<Published> outcome = publish.by("O-APPR", number, NOW.plusSeconds(after), false);
        return switch (outcome) {
            case Outcome.Done<Published> _ -> List.of();
            case Outcome.Refused<Published>(var refusal) ->
                refusal.findings().isEmpty()
                        ? List.of(refusal.code().toString())
                        : refusal.findings().stream().map(Finding::code).toList();
        };
    }
}
