package org.fenbo.registry.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.refusal.RevisionCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DraftTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final Entries ENTRIES =
            Entries.of(List.of(Entry.of(new Area("440399", "云桥区", AreaKind.DISTRICT, null, null))));
    private static final Draft DRAFT = new Draft(7, "第七版", "O-KEEP", NOW.minusSeconds(3600));

    private static final UnderReview REVIEW = DRAFT.submit("O-KEEP2", NOW.minusSeconds(60));

    @Test
    @DisplayName("起草、修改或送审草稿的人，不得审批同一版本 (REG-3f)")
    void who_opened_edited_or_submitted_a_draft_may_not_approve_it() {
        assertThat(refusalOf("O-KEEP", NOW.plusSeconds(60), false)).isEqualTo(RevisionCode.AUTHOR_MAY_NOT_APPROVE);
        assertThat(refusalOf("O-KEEP2", NOW.plusSeconds(60), false)).isEqualTo(RevisionCode.AUTHOR_MAY_NOT_APPROVE);
        assertThat(refusalOf("O-EDIT", NOW.plusSeconds(60), false)).isEqualTo(RevisionCode.AUTHOR_MAY_NOT_APPROVE);
    }

    @Test
    @DisplayName("REG-3 生效时间不早于发布后六十秒")
    void a_revision_must_be_published_at_least_sixty_seconds_before_its_effective_time() {
        assertThat(refusalOf("O-APPR", NOW.plusSeconds(60).minusNanos(1000), false))
                .isEqualTo(RevisionCode.EFFECTIVE_TOO_SOON);
        assertThat(refusalOf("O-APPR", NOW.plusSeconds(60), false)).isNull();
    }

    @Test
    @DisplayName("R16 除补录过去外，任何版本都须提前六十秒发布")
    void a_draft_of_the_past_takes_effect_before_its_approval_or_at_least_sixty_seconds_after() {
        assertThat(refusalOf("O-APPR", NOW, true)).isEqualTo(RevisionCode.EFFECTIVE_TOO_SOON);
        assertThat(refusalOf("O-APPR", NOW.plusSeconds(59), true)).isEqualTo(RevisionCode.EFFECTIVE_TOO_SOON);
        assertThat(refusalOf("O-APPR", NOW.plusSeconds(60), true)).isNull();
        assertThat(refusalOf("O-APPR", NOW.minusNanos(1000), true)).isNull();
        assertThat(refusalOf("O-APPR", Instant.parse("2018-10-01T00:00:00Z"), true))
                .isNull();
    }

    @Test
    @DisplayName("已给出的答复永不改变 (REG-3g)")
    void a_draft_of_the_past_may_not_change_answers_that_were_given() {
        Published before = published(1, "2026-11-01T00:00:00Z");

        assertThat(refusalOf("O-APPR", Instant.parse("2026-11-10T00:00:00Z"), true, before))
                .isEqualTo(RevisionCode.PAST_ALREADY_ANSWERED);
        assertThat(refusalOf("O-APPR", Instant.parse("2026-10-10T00:00:00Z"), true, before))
                .isNull();
    }

    @Test
    @DisplayName("任一时刻只有一个版本生效 (REG-3b)")
    void two_revisions_may_not_take_effect_at_the_same_instant() {
        assertThat(refusalOf(
                        "O-APPR", Instant.parse("2026-12-01T00:00:00Z"), false, published(1, "2026-12-01T00:00:00Z")))
                .isEqualTo(RevisionCode.EFFECTIVE_TIME_TAKEN);
    }

    @Test
    void a_published_revision_has_the_count_and_the_digest_of_its_entries() {
        Outcome<Published> outcome = REVIEW.approve(
                new Approval("O-APPR", NOW, NOW.plusSeconds(60), false), Timeline.of(List.of()), ENTRIES, Set.of());

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            Published published = (Published) done.value();
            assertThat(published.entries()).isEqualTo(1);
            // Computed by: printf '7/area/440399' | sha256sum.
            assertThat(published.digest())
                    .isEqualTo("b50aa5df45817903444e021657566ff6642abfeb08221d6c9294dd298e0e4d56");
        });
    }

    @Test
    @DisplayName("每个版本生效到下一版本生效为止，此后即被取代 (REG-3a,b)")
    void each_revision_is_in_force_until_the_next_begins() {
        Published first = published(1, "2026-01-01T00:00:00Z");
        Published second = published(2, "2026-06-01T00:00:00Z");
        Timeline timeline = Timeline.of(List.of(second, first));

        assertThat(timeline.inForceAt(Instant.parse("2025-12-31T23:59:59Z"))).isEmpty();
        assertThat(timeline.inForceAt(first.effectiveAt())).contains(first);
        assertThat(timeline.inForceAt(second.effectiveAt().minusNanos(1))).contains(first);
        assertThat(timeline.inForceAt(second.effectiveAt())).contains(second);
        assertThat(timeline.standing(first, second.effectiveAt()))
                .isEqualTo(new RevisionState.Superseded(first, second.effectiveAt()));
        assertThat(timeline.standing(first, second.effectiveAt().minusNanos(1)))
                .isEqualTo(new RevisionState.InForce(first, second.effectiveAt()));
        assertThat(timeline.standing(second, first.effectiveAt())).isEqualTo(new RevisionState.Scheduled(second));
    }

    @Test
    @DisplayName("生效之前可以撤销公布，撤销后时间表上没有该版本；生效前十秒内来不及通知副本，生效之后不可 (REG-3d)")
    void a_publication_can_be_cancelled_until_its_effective_time() {
        Published first = published(1, "2026-01-01T00:00:00Z");
        Published second = published(2, "2026-06-01T00:00:00Z");

        Outcome<Cancelled> late = second.cancel("O-APPR", second.effectiveAt(), "有误");
        Outcome<Cancelled> tooLate =
                second.cancel("O-APPR", second.effectiveAt().minusSeconds(10).plusNanos(1000), "有误");
        Outcome<Cancelled> early = second.cancel("O-APPR", second.effectiveAt().minusSeconds(10), "有误");

        assertThat(late)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(RevisionCode.IN_FORCE_ALREADY));
        assertThat(tooLate)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(RevisionCode.TOO_LATE_TO_CANCEL));
        assertThat(early).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            Timeline timeline = Timeline.of(List.of(first, (Cancelled) done.value()));
            assertThat(timeline.inForceAt(second.effectiveAt())).contains(first);
            assertThat(timeline.startsAt(second.effectiveAt())).isFalse();
            assertThat(timeline.changes())
                    .isGreaterThan(Timeline.of(List.of(first, second)).changes());
        });
    }

    private static Refusal.@Nullable Code refusalOf(
            String approver, Instant effectiveAt, boolean draftOfPast, Published... before) {
        Approval approval = new Approval(approver, NOW, effectiveAt, draftOfPast);
        return switch (REVIEW.approve(approval, Timeline.of(Arrays.asList(before)), ENTRIES, Set.of("O-EDIT"))) {
            case Outcome.Done<Published> _ -> null;
            case Outcome.Refused<Published>(var refusal) -> refusal.code();
        };
    }

    private static Published published(int number, String effectiveAt) {
        Draft draft = new Draft(number, "旧版", "O-KEEP", Instant.EPOCH);
        return new Published(
                draft, new Approval("O-APPR", Instant.EPOCH, Instant.parse(effectiveAt), false), 1, "digest");
    }
}
