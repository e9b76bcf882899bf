package org.fenbo.registry.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.catalogue.LimitUnit;
import org.fenbo.registry.catalogue.TimeLimit;
import org.fenbo.registry.catalogue.TimeLimits;
import org.fenbo.registry.catalogue.Urgency;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.revision.Revisions.Line;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The tests that every implementation of {@link Revisions} must pass. */
public interface RevisionsContract {

    Instant NOW = Instant.parse("2056-11-22T01:00:00.123456Z");
    Editing BY = Editing.by("O-KEEP");
    Entry AREA = Entry.of(new Area("440399", "云桥区 𠮷", AreaKind.DISTRICT, null, null));
    Entry CATEGORY = Entry.of(new Category(
            "101001",
            "井盖，\"破损\"",
            null,
            Urgency.URGENT,
            new TimeLimits(new TimeLimit(24, LimitUnit.HOURS), null, null)));

    Revisions revisions();

    @Test
    default void a_draft_is_found_as_it_was_opened() {
        Draft draft = open("第一版");

        assertThat(revisions().find(draft.number())).contains(draft);
        assertThat(draft.openedAt()).isEqualTo(NOW);
        assertThat(revisions().entries(draft.number()).all()).isEmpty();
    }

    @Test
    default void new_entries_of_one_kind_replace_the_earlier_entries_and_keep_other_kinds() {
        int number = open("第二版").number();
        put(number, EntryKind.AREA, AREA);
        put(number, EntryKind.CATEGORY, CATEGORY);
        Entry other = Entry.of(new Area("440398", "别区", AreaKind.DISTRICT, null, null));
        put(number, EntryKind.AREA, other);

        assertThat(revisions().entries(number).all()).containsExactlyInAnyOrder(CATEGORY, other);
        assertThat(revisions().counts(number)).isEqualTo(Map.of(EntryKind.AREA, 1, EntryKind.CATEGORY, 1));
    }

    @Test
    default void a_draft_may_start_with_the_entries_of_another_revision() {
        int first = open("第三版").number();
        put(first, EntryKind.AREA, AREA);

        Draft second = done(revisions().open("第四版", "O-KEEP", NOW, OptionalInt.of(first)));

        assertThat(revisions().entries(second.number()).all()).containsExactly(AREA);
        assertThat(refusal(revisions().open("第五版", "O-KEEP", NOW, OptionalInt.of(9_999))))
                .isEqualTo(RevisionCode.UNKNOWN_REVISION);
    }

    @Test
    @DisplayName("已发布的版本不再改变 (REG-3e)")
    default void a_published_revision_never_changes() {
        int number = open("第六版").number();
        put(number, EntryKind.AREA, AREA);
        Published published = publish(number, NOW.plusSeconds(100 + number));

        assertThat(revisions().find(number)).contains(published);
        assertThat(revisions().timeline().revisions()).contains(published);
        assertThat(refusal(revisions().rewrite(number, BY, before -> rewrite(EntryKind.AREA))))
                .isEqualTo(RevisionCode.ALREADY_PUBLISHED);
        assertThat(refusal(revisions().publish(number, (draft, timeline, entries, editors) -> {
                    throw new AssertionError("must not be asked");
                })))
                .isEqualTo(RevisionCode.ALREADY_PUBLISHED);
        assertThat(revisions().entries(number).all()).containsExactly(AREA);
    }

    @Test
    default void a_missing_revision_is_refused_as_unknown() {
        assertThat(revisions().find(9_999)).isEmpty();
        assertThat(refusal(revisions().rewrite(9_999, BY, before -> rewrite(EntryKind.AREA))))
                .isEqualTo(RevisionCode.UNKNOWN_REVISION);
    }

    @Test
    @DisplayName("一条一条地增、改、删，不动其他条目；谁改的、何时、为何都记下 (REG-6d, REG-3h)")
    default void a_single_line_is_added_changed_and_removed() {
        int number = open("第八版").number();
        put(number, EntryKind.CATEGORY, CATEGORY);
        Line line = new Line(EntryKind.AREA, "440397");
        Entry first = Entry.of(new Area("440397", "甲", AreaKind.DISTRICT, null, null));
        Entry second = Entry.of(new Area("440397", "乙", AreaKind.DISTRICT, null, null));

        long added = done(edit(number, line, BY.because("新设"), Optional.of(first)));
        assertThat(revisions().entry(number, line)).contains(first);
        assertThat(revisions().lastEdit(number)).isEqualTo(added);
        long changed = done(edit(number, line, BY, Optional.of(second)));
        assertThat(changed).isGreaterThan(added);
        assertThat(done(edit(number, line, BY, Optional.of(second)))).isEqualTo(changed);
        done(edit(number, line, BY, Optional.empty()));

        assertThat(revisions().entry(number, line)).isEmpty();
        assertThat(revisions().entries(number).all()).containsExactly(CATEGORY);
        assertThat(revisions().edits(line))
                .extracting(LineEdit::how, LineEdit::by, LineEdit::reason)
                .containsExactly(
                        tuple(LineChange.How.REMOVED, "O-KEEP", ""),
                        tuple(LineChange.How.CHANGED, "O-KEEP", ""),
                        tuple(LineChange.How.ADDED, "O-KEEP", "新设"));
    }

    @Test
    @DisplayName("两人改同一条，后写的被拒并指明前一人；不同条目互不影响 (REG-3i)")
    default void the_second_write_of_one_line_is_refused_and_names_the_first_keeper() {
        int number = open("第九版").number();
        Line line = new Line(EntryKind.AREA, "440399");
        long seen = revisions().lastEdit(number);
        long first = done(edit(number, line, BY, Optional.of(AREA)));
        Entry mine = Entry.of(new Area("440399", "丙", AreaKind.DISTRICT, null, null));
        Editing other = Editing.by("O-LATE");

        Outcome<Long> second = edit(number, line, other.after(seen), Optional.of(mine));
        Outcome<Long> blind = edit(number, line, other, Optional.of(mine));
        Outcome<Boolean> file = revisions().rewrite(number, other, before -> rewrite(EntryKind.AREA, mine));
        Outcome<Boolean> sheet =
                revisions().rewrite(number, other.after(seen), before -> rewrite(EntryKind.CATEGORY, CATEGORY));

        assertThat(refusal(second)).isEqualTo(RevisionCode.LINE_EDITED_MEANWHILE);
        assertThat(second)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.refusal().detail().english()).contains("O-KEEP"));
        assertThat(refusal(blind)).isEqualTo(RevisionCode.LINE_EDITED_MEANWHILE);
        assertThat(refusal(file)).isEqualTo(RevisionCode.LINE_EDITED_MEANWHILE);
        assertThat(revisions().entry(number, line)).contains(AREA);
        done(sheet);
        done(edit(number, line, other.after(first), Optional.of(mine)));
        assertThat(revisions().entry(number, line)).contains(mine);
    }

    @Test
    @DisplayName("改过草稿的人一并交给审批规则；按调整或准入决定写入的不算 (REG-3f)")
    default void an_approval_knows_who_edited_the_draft() {
        int number = open("第十版").number();
        done(edit(number, new Line(EntryKind.AREA, "440399"), Editing.by("O-EDIT"), Optional.of(AREA)));
        done(edit(
                number,
                new Line(EntryKind.CATEGORY, "101001"),
                Editing.by("O-DECIDE").decidedIn("A1"),
                Optional.of(CATEGORY)));
        done(revisions().submit(number, "O-KEEP", NOW));
        List<String> known = new ArrayList<>();

        revisions().publish(number, (review, timeline, entries, editors) -> {
            known.addAll(editors);
            return Outcome.refused(RevisionCode.EFFECTIVE_TIME_TAKEN.refusal(NOW));
        });

        assertThat(known).containsExactly("O-EDIT");
    }

    @Test
    @DisplayName("撤销公布后，版本不再生效也不再改动，其生效时间可另用 (REG-3d)")
    default void a_cancelled_publication_never_takes_effect() {
        int number = open("第十一版").number();
        put(number, EntryKind.AREA, AREA);
        assertThat(refusal(revisions().cancel(number, published -> {
                    throw new AssertionError("must not be asked");
                })))
                .isEqualTo(RevisionCode.NOT_PUBLISHED);
        Instant effectiveAt = NOW.plusSeconds(5_000 + number);
        Published published = publish(number, effectiveAt);

        Cancelled cancelled = done(revisions().cancel(number, one -> one.cancel("O-APPR", NOW, "有误")));

        assertThat(revisions().find(number)).contains(cancelled);
        assertThat(revisions().timeline().revisions()).doesNotContain(published);
        assertThat(refusal(revisions().rewrite(number, BY, before -> rewrite(EntryKind.AREA))))
                .isEqualTo(RevisionCode.PUBLICATION_CANCELLED);
        assertThat(refusal(revisions().cancel(number, one -> one.cancel("O-APPR", NOW, "x"))))
                .isEqualTo(RevisionCode.PUBLICATION_CANCELLED);
        int next = open("第十二版").number();
        put(next, EntryKind.AREA, AREA);
        assertThat(publish(next, effectiveAt).effectiveAt()).isEqualTo(effectiveAt);
    }

    @Test
    @DisplayName("各已发布版本中的同一条目都可取得 (REG-3h)")
    default void a_line_is_found_in_all_published_revisions() {
        Line line = new Line(EntryKind.AREA, "440399");
        int number = open("第十三版").number();
        put(number, EntryKind.AREA, AREA);
        int draft = open("第十四版").number();
        put(draft, EntryKind.AREA, AREA);
        publish(number, NOW.plusSeconds(9_000 + number));

        assertThat(revisions().published(line)).containsEntry(number, AREA).doesNotContainKey(draft);
    }

    private Outcome<Long> edit(int number, Line line, Editing editing, Optional<Entry> entry) {
        return revisions().editLine(number, line, editing, before -> Outcome.done(entry));
    }

    private Draft open(String title) {
        return done(revisions().open(title, "O-KEEP", NOW, OptionalInt.empty()));
    }

    private void put(int number, EntryKind kind, Entry... entries) {
        done(revisions().rewrite(number, BY, before -> rewrite(kind, entries)));
    }

    private static Outcome<Revisions.Rewrite<Boolean>> rewrite(EntryKind kind, Entry... entries) {
        return new Outcome.Done<>(new Revisions.Rewrite<>(Map.of(kind, List.of(entries)), true));
    }

    @Test
    @DisplayName("起草、送审、发布依次进行：送审后内容不变，退回方可修改 (REG-3a)")
    default void a_revision_under_review_does_not_change_until_the_approver_sends_the_revision_back() {
        int number = open("第七版").number();
        put(number, EntryKind.AREA, AREA);
        assertThat(refusal(revisions().sendBack(number, "x"))).isEqualTo(RevisionCode.NOT_UNDER_REVIEW);
        assertThat(refusal(revisions().publish(number, (review, timeline, entries, editors) -> {
                    throw new AssertionError("must not be asked");
                })))
                .isEqualTo(RevisionCode.NOT_UNDER_REVIEW);
        UnderReview review = done(revisions().submit(number, "O-KEEP2", NOW));

        assertThat(revisions().find(number)).contains(review);
        assertThat(revisions().all()).contains(review);
        assertThat(refusal(revisions().rewrite(number, BY, before -> rewrite(EntryKind.AREA))))
                .isEqualTo(RevisionCode.UNDER_REVIEW);
        assertThat(refusal(revisions().submit(number, "O-KEEP", NOW))).isEqualTo(RevisionCode.UNDER_REVIEW);
        Draft back = done(revisions().sendBack(number, "缺依据"));

        assertThat(back.remark()).isEqualTo("缺依据");
        assertThat(revisions().find(number)).contains(back);
        put(number, EntryKind.CATEGORY, CATEGORY);
        done(revisions().submit(number, "O-KEEP", NOW));
        assertThat(revisions().find(number)).containsInstanceOf(UnderReview.class);
    }

    private Published publish(int number, Instant effectiveAt) {
        done(revisions().submit(number, "O-KEEP", NOW));
        return done(revisions()
                .publish(
                        number,
                        (draft, timeline, entries, editors) -> draft.approve(
                                new Approval("O-APPR", NOW, effectiveAt, false), timeline, entries, editors)));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal.toString());
        };
    }

    private static Refusal.Code refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?>(var value) -> throw new AssertionError("was done: " + value);
            case Outcome.Refused<?>(var refusal) -> refusal.code();
        };
    }
}
