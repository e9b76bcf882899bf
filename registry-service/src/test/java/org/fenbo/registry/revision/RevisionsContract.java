package org.fenbo.registry.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.fenbo.registry.refusal.RegistryCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The tests that every implementation of {@link Revisions} must pass. */
public interface RevisionsContract {

    Instant NOW = Instant.parse("2056-11-22T01:00:00.123456Z");
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
                .isEqualTo(RegistryCode.UNKNOWN_REVISION);
    }

    @Test
    @DisplayName("已发布的版本不再改变 (REG-3e)")
    default void a_published_revision_never_changes() {
        int number = open("第六版").number();
        put(number, EntryKind.AREA, AREA);
        Published published = publish(number, NOW.plusSeconds(100 + number));

        assertThat(revisions().find(number)).contains(published);
        assertThat(revisions().timeline().revisions()).contains(published);
        assertThat(refusal(revisions().rewrite(number, before -> rewrite(EntryKind.AREA))))
                .isEqualTo(RegistryCode.ALREADY_PUBLISHED);
        assertThat(refusal(revisions().publish(number, (draft, timeline, entries) -> {
                    throw new AssertionError("must not be asked");
                })))
                .isEqualTo(RegistryCode.ALREADY_PUBLISHED);
        assertThat(revisions().entries(number).all()).containsExactly(AREA);
    }

    @Test
    default void a_missing_revision_is_refused_as_unknown() {
        assertThat(revisions().find(9_999)).isEmpty();
        assertThat(refusal(revisions().rewrite(9_999, before -> rewrite(EntryKind.AREA))))
                .isEqualTo(RegistryCode.UNKNOWN_REVISION);
    }

    private Draft open(String title) {
        return done(revisions().open(title, "O-KEEP", NOW, OptionalInt.empty()));
    }

    private void put(int number, EntryKind kind, Entry... entries) {
        done(revisions().rewrite(number, before -> rewrite(kind, entries)));
    }

    private static Outcome<Revisions.Rewrite<Boolean>> rewrite(EntryKind kind, Entry... entries) {
        return new Outcome.Done<>(new Revisions.Rewrite<>(Map.of(kind, List.of(entries)), true));
    }

    @Test
    @DisplayName("起草、送审、发布依次进行：送审后内容不变，退回方可修改 (REG-3a)")
    default void a_revision_under_review_does_not_change_until_the_approver_sends_the_revision_back() {
        int number = open("第七版").number();
        put(number, EntryKind.AREA, AREA);
        assertThat(refusal(revisions().sendBack(number, "x"))).isEqualTo(RegistryCode.NOT_UNDER_REVIEW);
        assertThat(refusal(revisions().publish(number, (review, timeline, entries) -> {
                    throw new AssertionError("must not be asked");
                })))
                .isEqualTo(RegistryCode.NOT_UNDER_REVIEW);
        UnderReview review = done(revisions().submit(number, "O-KEEP2", NOW));

        assertThat(revisions().find(number)).contains(review);
        assertThat(revisions().all()).contains(review);
        assertThat(refusal(revisions().rewrite(number, before -> rewrite(EntryKind.AREA))))
                .isEqualTo(RegistryCode.UNDER_REVIEW);
        assertThat(refusal(revisions().submit(number, "O-KEEP", NOW))).isEqualTo(RegistryCode.UNDER_REVIEW);
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
                        (draft, timeline, entries) ->
                                draft.approve(new Approval("O-APPR", NOW, effectiveAt, false), timeline, entries)));
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
