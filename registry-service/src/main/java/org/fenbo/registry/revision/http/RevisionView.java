package org.fenbo.registry.revision.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.fenbo.registry.revision.Cancelled;
import org.fenbo.registry.revision.Draft;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.Published;
import org.fenbo.registry.revision.Revision;
import org.fenbo.registry.revision.RevisionState;
import org.fenbo.registry.revision.Timeline;
import org.fenbo.registry.revision.UnderReview;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a revision. Fields that don't apply to the state of the revision are absent.
 *
 * @param edit number of the last edit of a draft, which is its ETag
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevisionView(
        int revision,
        String title,
        State state,
        String author,
        Instant openedAt,
        @Nullable Review review,
        @Nullable Signature signature,
        @Nullable Cancellation cancellation,
        @Nullable Instant until,
        @Nullable Long edit,
        @Nullable Map<String, Integer> entries) {

    enum State {
        DRAFT,
        UNDER_REVIEW,
        SCHEDULED,
        IN_FORCE,
        SUPERSEDED,
        CANCELLED
    }

    /** Who cancelled the publication before its effective time, and why. */
    record Cancellation(String by, Instant at, String reason) {}

    /**
     * The last submission, and whether the approver sent the revision back.
     *
     * @param remark why the revision was sent back; absent while the revision is under review
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Review(
            @Nullable String submitter,
            @Nullable Instant submittedAt,
            @Nullable String remark) {}

    record Signature(
            String approver,
            Instant publishedAt,
            Instant effectiveAt,
            boolean draftOfPast,
            int entries,
            String digest) {

        static Signature of(Published published) {
            return new Signature(
                    published.approval().approver(),
                    published.approval().at(),
                    published.effectiveAt(),
                    published.approval().draftOfPast(),
                    published.entries(),
                    published.digest());
        }
    }

    static RevisionView of(Draft draft, Map<EntryKind, Integer> counts) {
        return of(draft).with(counts);
    }

    static RevisionView of(Revision revision, Timeline timeline, Instant now) {
        return switch (revision) {
            case Draft draft -> of(draft);
            case UnderReview review ->
                new RevisionView(
                        review.number(),
                        review.title(),
                        State.UNDER_REVIEW,
                        review.author(),
                        review.openedAt(),
                        new Review(review.submitter(), review.submittedAt(), null),
                        null,
                        null,
                        null,
                        null,
                        null);
            case Published published -> of(published, timeline.standing(published, now));
            case Cancelled cancelled ->
                of(cancelled.published(), State.CANCELLED, Signature.of(cancelled.published()), null)
                        .with(new Cancellation(cancelled.by(), cancelled.at(), cancelled.reason()));
        };
    }

    private static RevisionView of(Draft draft) {
        return new RevisionView(
                draft.number(),
                draft.title(),
                State.DRAFT,
                draft.author(),
                draft.openedAt(),
                draft.remark() == null ? null : new Review(null, null, draft.remark()),
                null,
                null,
                null,
                null,
                null);
    }

    private static RevisionView of(Published published, RevisionState standing) {
        Signature signature = Signature.of(published);
        return switch (standing) {
            case RevisionState.Scheduled _ -> of(published, State.SCHEDULED, signature, null);
            case RevisionState.InForce(var _, var until) -> of(published, State.IN_FORCE, signature, until);
            case RevisionState.Superseded(var _, var since) -> of(published, State.SUPERSEDED, signature, since);
        };
    }

    private static RevisionView of(Published revision, State state, Signature signature, @Nullable Instant until) {
        return new RevisionView(
                revision.number(),
                revision.title(),
                state,
                revision.author(),
                revision.openedAt(),
                null,
                signature,
                null,
                until,
                null,
                null);
    }

    private RevisionView with(Cancellation cancelled) {
        return new RevisionView(
                revision, title, state, author, openedAt, review, signature, cancelled, until, edit, entries);
    }

    RevisionView with(long lastEdit) {
        return new RevisionView(
                revision, title, state, author, openedAt, review, signature, cancellation, until, lastEdit, entries);
    }

    RevisionView with(Map<EntryKind, Integer> counts) {
        Map<String, Integer> byCode = new TreeMap<>();
        counts.forEach((kind, count) -> byCode.put(kind.code(), count));
        return new RevisionView(
                revision, title, state, author, openedAt, review, signature, cancellation, until, edit, byCode);
    }
}
