package org.fenbo.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fenbo.registry.Outcomes.done;
import static org.fenbo.registry.Outcomes.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.revision.Draft;
import org.fenbo.registry.revision.InMemoryRevisions;
import org.fenbo.registry.revision.UnderReview;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReviewDraftTest {
    private static final Instant OPENED = Instant.parse("2026-11-25T04:00:00Z");
    private static final Instant NOW = OPENED.plus(Duration.ofHours(1));

    @Test
    @DisplayName("草稿送审记明送审人和时间；退回的草稿附理由，标题、起草人和起草时间不变 (REG-3a)")
    void a_draft_is_submitted_and_sent_back_with_a_reason() {
        InMemoryRevisions revisions = new InMemoryRevisions();
        ReviewDraft review = new ReviewDraft(revisions, () -> NOW);
        assertThat(refused(review.submittedBy("O-KEEP", 1))).isEqualTo(RevisionCode.UNKNOWN_REVISION);
        Draft draft = done(revisions.open("新稿", "O-KEEP", OPENED, OptionalInt.empty()));
        assertThat(refused(review.sentBack(1, "缺依据"))).isEqualTo(RevisionCode.NOT_UNDER_REVIEW);
        UnderReview submitted = done(review.submittedBy("O-KEEP2", 1));
        assertThat(submitted).isEqualTo(new UnderReview(draft, "O-KEEP2", NOW));
        assertThat(submitted.title()).isEqualTo("新稿");
        assertThat(submitted.author()).isEqualTo("O-KEEP");
        assertThat(submitted.openedAt()).isEqualTo(OPENED);
        assertThat(done(review.sentBack(1, "缺依据"))).isEqualTo(new Draft(1, "新稿", "O-KEEP", OPENED, "缺依据"));
    }
}
