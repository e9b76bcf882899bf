package org.fenbo.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.Outcomes;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.DutyScope;
import org.fenbo.registry.duty.DutyWording;
import org.fenbo.registry.duty.Heading;
import org.fenbo.registry.lookup.PublishedList;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.revision.Cancelled;
import org.fenbo.registry.revision.Editing;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.InMemoryRevisions;
import org.fenbo.registry.revision.Revisions;
import org.fenbo.registry.revision.UnderReview;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.fenbo.registry.validity.Validity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PublishRevisionTest {
    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
    private static final Validity UNTIL_YESTERDAY = new Validity(null, LocalDate.of(2026, 11, 24));
    private static final List<Entry> DUTIES =
            List.of(duty("D-1", "C1", "U"), duty("D-2", "C1", "U"), duty("D-3", "C2", "Z"), duty("D-4", "C3", "V"));
    private static final Map<EntryKind, List<Entry>> FAULTY = Map.of(
            EntryKind.AREA,
            List.of(Entry.of(new Area("A", "区域", AreaKind.DISTRICT, null, null))),
            EntryKind.CATEGORY,
            List.of(category("C1"), category("C2"), category("C3")),
            EntryKind.UNIT,
            List.of(unit("U", Validity.ALWAYS), unit("V", UNTIL_YESTERDAY)),
            EntryKind.HEADING,
            List.of(
                    Entry.of(new Heading("H", "H", null, Tier.DISTRICT)),
                    Entry.of(new Heading("K", "K", "H", Tier.DISTRICT))),
            EntryKind.DUTY,
            DUTIES);

    private final InMemoryRevisions revisions = new InMemoryRevisions();
    private final PublishRevision publish = publish((entries, at) -> List.of());

    @Test
    @DisplayName("有同级职责、未知或已撤销单位的版本不予发布，逐条指明 (REG-5c,d)")
    void a_revision_with_faults_is_not_published_and_each_line_is_named() {
        revisions.open("版", "O-KEEP", NOW, OptionalInt.empty());
        revisions.rewrite(1, Editing.by("O-KEEP"), before -> new Outcome.Done<>(new Revisions.Rewrite<>(FAULTY, true)));
        revisions.submit(1, "O-KEEP", NOW);

        Refusal refusal = refusal(publish.by("O-APPR", 1, NOW.plusSeconds(60), false));

        assertThat(refusal.code()).isEqualTo(RevisionCode.REVISION_NOT_SOUND);
        assertThat(refusal.findings())
                .filteredOn(finding -> finding.place() instanceof Finding.InEntry place
                        && place.kind().equals("duty"))
                .extracting(Finding::place, Finding::code)
                .containsExactlyInAnyOrder(
                        tuple(new Finding.InEntry("duty", "D-2"), "EQUAL_RANK"),
                        tuple(new Finding.InEntry("duty", "D-3"), "UNKNOWN_UNIT"),
                        tuple(new Finding.InEntry("duty", "D-4"), "UNIT_EXPIRED"));
        assertThat(refusal.findings())
                .anySatisfy(finding -> assertThat(finding.reason().english()).contains("duties D-1 and D-2"));
        assertThat(revisions.find(1)).containsInstanceOf(UnderReview.class);
    }

    @Test
    @DisplayName("公布前还做其他检查，其发现也使版本不予公布 (REG-5d)")
    void the_findings_of_further_checks_refuse_a_revision() {
        revisions.open("版", "O-KEEP", NOW, OptionalInt.empty());
        revisions.submit(1, "O-KEEP", NOW);
        Finding outline = new Finding(
                new Finding.InEntry("area", "A"), "geometry", "A", "OUTLINE", Words.of("reason"), Words.of("remedy"));
        PublishRevision further = new PublishRevision(
                revisions,
                List.of((entries, at) -> List.of(outline)),
                (entries, at) -> List.of(),
                (revision, before, after) -> false,
                () -> NOW);
        assertThat(refusal(further.by("O-APPR", 1, NOW.plusSeconds(60), false)).findings())
                .contains(outline);
    }

    @Test
    @DisplayName("清单管理员在公布前即可看到公布会因何错误被拒绝：草稿与送审稿相同 (REG-5c,d)")
    void keepers_see_the_faults_before_the_publication() {
        assertThat(refusal(publish.faults(1, NOW)).code()).isEqualTo(RevisionCode.UNKNOWN_REVISION);
        revisions.open("版", "O-KEEP", NOW, OptionalInt.empty());
        revisions.rewrite(1, Editing.by("O-KEEP"), before -> new Outcome.Done<>(new Revisions.Rewrite<>(FAULTY, true)));
        List<Finding> draft = Outcomes.done(publish.faults(1, NOW.plusSeconds(60)));
        revisions.submit(1, "O-KEEP", NOW);
        assertThat(Outcomes.done(publish.faults(1, NOW.plusSeconds(60)))).isEqualTo(draft);
        assertThat(refusal(publish.by("O-APPR", 1, NOW.plusSeconds(60), false)).findings())
                .isNotEmpty()
                .isEqualTo(draft);
    }

    @Test
    @DisplayName("生效之前可撤销公布，记明撤销人、时间和理由 (REG-3d)")
    void a_publication_is_cancelled_with_a_reason() {
        assertThat(refusal(publish.cancelledBy("O-APPR", 1, "有误")).code()).isEqualTo(RevisionCode.UNKNOWN_REVISION);
        PublishedList.publish(revisions, NOW, NOW.plusSeconds(60));
        assertThat(Outcomes.done(publish.cancelledBy("O-APPR", 1, "有误")))
                .extracting(Cancelled::by, Cancelled::at, Cancelled::reason)
                .containsExactly("O-APPR", NOW, "有误");
    }

    @Test
    @DisplayName("撤销公布使前一版继续有效：前一版届时有错的，不予撤销并逐条指明 (REG-3d, CASE-6l)")
    void a_cancellation_must_leave_a_sound_revision() {
        Instant later = NOW.plusSeconds(3_600);
        Finding grid = new Finding(
                new Finding.InEntry("officer", "O-1"),
                "roles",
                "handler",
                "HANDLER_HAS_GRID",
                Words.of("reason"),
                Words.of("remedy"));
        PublishRevision careful = publish((entries, at) -> at.isBefore(later) ? List.of() : List.of(grid));
        PublishedList.publish(revisions, NOW, NOW.plusSeconds(60));
        PublishedList.publish(revisions, NOW, later);

        Refusal refusal = refusal(careful.cancelledBy("O-APPR", 2, "有误"));

        assertThat(refusal.code()).isEqualTo(RevisionCode.REVISION_BEFORE_NOT_SOUND);
        assertThat(refusal.findings()).containsExactly(grid);
        assertThat(Outcomes.done(careful.cancelledBy("O-APPR", 1, "有误")).number())
                .isEqualTo(1);
        assertThat(Outcomes.done(publish.cancelledBy("O-APPR", 2, "有误")).number())
                .isEqualTo(2);
    }

    private PublishRevision publish(BiFunction<Entries, Instant, List<Finding>> lasting) {
        return new PublishRevision(
                revisions, List.of(), lasting, (revision, before, after) -> false, InstantSource.fixed(NOW));
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?>(var value) -> throw new AssertionError("was done: " + value);
            case Outcome.Refused<?>(var refusal) -> refusal;
        };
    }

    private static Entry category(String code) {
        return Entry.of(new Category(code, code, null, Urgency.NORMAL, null));
    }

    private static Entry unit(String code, Validity validity) {
        return Entry.of(
                new Unit(code, code, Tier.DISTRICT, UnitKind.DEPARTMENT, null, List.of(), List.of(), null, validity));
    }

    private static Entry duty(String code, String category, String lead) {
        return Entry.of(new Duty(
                code,
                "职责",
                new DutyWording(DutyKind.CORE, null, "K", "依据", new TreeMap<>()),
                new DutyScope(category, null, List.of(), Validity.ALWAYS),
                new Assignment.ToLead(lead, List.of()),
                false));
    }
}
