package org.fenbo.registry.revision.store;

import java.util.Objects;
import java.util.Optional;
import org.fenbo.registry.revision.Approval;
import org.fenbo.registry.revision.Cancelled;
import org.fenbo.registry.revision.Draft;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.LineChange;
import org.fenbo.registry.revision.LineEdit;
import org.fenbo.registry.revision.Published;
import org.fenbo.registry.revision.Revision;
import org.fenbo.registry.revision.UnderReview;

/** Reads the state of a revision from its rows, and writes the rows. */
final class RevisionStates {

    private RevisionStates() {}

    static Revision of(Draft draft, Optional<PublicationRow> signature, Optional<ReviewRow> review) {
        return signature
                .<Revision>map(row -> signed(draft, row))
                .or(() -> review.map(row -> reviewed(draft, row)))
                .orElse(draft);
    }

    private static Revision reviewed(Draft draft, ReviewRow row) {
        UnderReview review = draft.submit(row.submitter(), row.submittedAt());
        return row.sentBack() == null ? review : review.sendBack(row.sentBack());
    }

    private static Revision signed(Draft draft, PublicationRow row) {
        Approval approval = new Approval(row.approver(), row.publishedAt(), row.effectiveAt(), row.draftOfPast());
        Published published = new Published(draft, approval, row.entries(), row.digest());
        return row.cancelledBy() == null
                ? published
                : new Cancelled(
                        published,
                        row.cancelledBy(),
                        Objects.requireNonNull(row.cancelledAt()),
                        Objects.requireNonNull(row.cancelReason()));
    }

    static PublicationRow row(Published published) {
        Approval approval = published.approval();
        return new PublicationRow(
                published.number(),
                approval.approver(),
                approval.at(),
                approval.effectiveAt(),
                approval.draftOfPast(),
                published.entries(),
                published.digest(),
                null,
                null,
                null);
    }

    static Draft draft(RevisionRow row) {
        int number = Objects.requireNonNull(row.number(), "a stored revision has a number");
        return new Draft(number, row.title(), row.author(), row.openedAt());
    }

    static LineEdit edit(EditRow row) {
        return new LineEdit(
                Objects.requireNonNull(row.number(), "a stored edit has a number"),
                row.revision(),
                kind(row.kind()),
                row.code(),
                LineChange.How.valueOf(row.how()),
                row.officer(),
                row.at(),
                row.reason(),
                row.cause());
    }

    static EntryKind kind(String code) {
        return EntryKind.withCode(code)
                .orElseThrow(() -> new IllegalStateException("stored under an unknown kind: " + code));
    }
}
