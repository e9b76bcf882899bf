package org.fenbo.registry.revision.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.refusal.RegistryCode;
import org.fenbo.registry.revision.Announcements;
import org.fenbo.registry.revision.Approval;
import org.fenbo.registry.revision.Draft;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryFormat;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.Published;
import org.fenbo.registry.revision.Revision;
import org.fenbo.registry.revision.Revisions;
import org.fenbo.registry.revision.Timeline;
import org.fenbo.registry.revision.UnderReview;
import org.springframework.transaction.support.TransactionTemplate;

/** Revisions in PostgreSQL. */
final class StoredRevisions implements Revisions {

    private final Tables tables;
    private final TransactionTemplate transaction;
    private final EntryFormat format;
    private final Announcements announcements;
    private final InstantSource clock;

    StoredRevisions(
            Tables tables,
            TransactionTemplate transaction,
            EntryFormat format,
            Announcements announcements,
            InstantSource clock) {
        this.tables = tables;
        this.transaction = transaction;
        this.format = format;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Override
    public Outcome<Draft> open(String title, String author, Instant at, OptionalInt basedOn) {
        return inTransaction(() -> {
            if (basedOn.isPresent() && !tables.revisions().existsById(basedOn.getAsInt())) {
                return unknown(basedOn.getAsInt());
            }
            Draft draft = draft(tables.revisions().save(new RevisionRow(null, title, author, at)));
            basedOn.ifPresent(from -> tables.entries().copy(from, draft.number()));
            return new Outcome.Done<>(draft);
        });
    }

    @Override
    public Optional<Revision> find(int number) {
        return inTransaction(() ->
                tables.revisions().findById(number).map(StoredRevisions::draft).map(this::withState));
    }

    @Override
    public List<Revision> all() {
        return inTransaction(() -> {
            Map<Integer, PublicationRow> signatures = tables.publications().findAll().stream()
                    .collect(Collectors.toMap(PublicationRow::revision, Function.identity()));
            Map<Integer, ReviewRow> reviews = tables.reviews().findAll().stream()
                    .collect(Collectors.toMap(ReviewRow::revision, Function.identity()));
            return tables.revisions().findAllOrderByNumberDesc().stream()
                    .map(StoredRevisions::draft)
                    .map(draft -> withState(
                            draft,
                            Optional.ofNullable(signatures.get(draft.number())),
                            Optional.ofNullable(reviews.get(draft.number()))))
                    .toList();
        });
    }

    @Override
    public Timeline timeline() {
        return Timeline.of(all().stream()
                .filter(Published.class::isInstance)
                .map(Published.class::cast)
                .toList());
    }

    @Override
    public Entries entries(int number) {
        return Entries.of(inTransaction(() -> tables.entries().in(number)).stream()
                .map(row -> format.read(kind(row.key().kind()), row.body()))
                .toList());
    }

    @Override
    public Map<EntryKind, Integer> counts(int number) {
        Map<EntryKind, Integer> counts = new EnumMap<>(EntryKind.class);
        inTransaction(() -> tables.entries().count(number)).forEach(row -> counts.put(kind(row.kind()), row.entries()));
        return counts;
    }

    @Override
    public <R> Outcome<R> rewrite(int number, Function<Entries, Outcome<Rewrite<R>>> change) {
        return inTransaction(() -> lockedDraft(number)
                .then(draft -> change.apply(entries(number)))
                .then(rewrite -> {
                    rewrite.entries().forEach((kind, entries) -> replace(number, kind, entries));
                    if (!rewrite.entries().isEmpty()) {
                        tables.revisions().touch(number, clock.instant());
                    }
                    return new Outcome.Done<>(rewrite.result());
                }));
    }

    private void replace(int number, EntryKind kind, List<Entry> entries) {
        tables.entries().remove(number, kind.code());
        tables.entries()
                .saveAll(entries.stream()
                        .map(entry ->
                                new EntryRow(new EntryRow.Key(number, kind.code(), entry.code()), format.write(entry)))
                        .toList());
    }

    @Override
    public Outcome<Published> publish(int number, Signing signing) {
        return inTransaction(() -> {
            tables.publications().lockAll();
            return underReview(number).then(revision -> {
                Entries entries = entries(number);
                return signing.decide(revision, timeline(), entries).then(published -> {
                    tables.publications().save(row(published));
                    announcements.announce(published, entries);
                    return new Outcome.Done<>(published);
                });
            });
        });
    }

    @Override
    public Outcome<UnderReview> submit(int number, String submitter, Instant at) {
        return inTransaction(() -> lockedDraft(number).then(draft -> {
            tables.reviews().deleteById(number);
            tables.reviews().save(new ReviewRow(number, submitter, at, null));
            return new Outcome.Done<>(draft.submit(submitter, at));
        }));
    }

    @Override
    public Outcome<Draft> sendBack(int number, String reason) {
        return inTransaction(() -> underReview(number).then(revision -> {
            tables.reviews().update(new ReviewRow(number, revision.submitter(), revision.submittedAt(), reason));
            return new Outcome.Done<>(revision.sendBack(reason));
        }));
    }

    private Outcome<Draft> lockedDraft(int number) {
        return locked(number).then(revision -> switch (revision) {
            case Draft open -> new Outcome.Done<>(open);
            case UnderReview review -> new Outcome.Refused<>(review.doesNotChange());
            case Published published -> new Outcome.Refused<>(published.doesNotChange());
        });
    }

    private Outcome<UnderReview> underReview(int number) {
        return locked(number).then(revision -> switch (revision) {
            case Draft draft -> new Outcome.Refused<>(draft.notUnderReview());
            case UnderReview review -> new Outcome.Done<>(review);
            case Published published -> new Outcome.Refused<>(published.doesNotChange());
        });
    }

    private Outcome<Revision> locked(int number) {
        return tables.revisions()
                .lock(number)
                .map(StoredRevisions::draft)
                .<Outcome<Revision>>map(draft -> new Outcome.Done<>(withState(draft)))
                .orElseGet(() -> unknown(number));
    }

    private static <T> Outcome<T> unknown(int number) {
        return RegistryCode.UNKNOWN_REVISION.refused(number);
    }

    private Revision withState(Draft draft) {
        return withState(
                draft,
                tables.publications().findById(draft.number()),
                tables.reviews().findById(draft.number()));
    }

    private static Revision withState(Draft draft, Optional<PublicationRow> signature, Optional<ReviewRow> review) {
        return signature
                .<Revision>map(row -> published(draft, row))
                .or(() -> review.map(row -> reviewed(draft, row)))
                .orElse(draft);
    }

    private static Revision reviewed(Draft draft, ReviewRow row) {
        UnderReview review = draft.submit(row.submitter(), row.submittedAt());
        return row.sentBack() == null ? review : review.sendBack(row.sentBack());
    }

    private static Published published(Draft draft, PublicationRow row) {
        Approval approval = new Approval(row.approver(), row.publishedAt(), row.effectiveAt(), row.draftOfPast());
        return new Published(draft, approval, row.entries(), row.digest());
    }

    private static PublicationRow row(Published published) {
        Approval approval = published.approval();
        return new PublicationRow(
                published.number(),
                approval.approver(),
                approval.at(),
                approval.effectiveAt(),
                approval.draftOfPast(),
                published.entries(),
                published.digest());
    }

    private static Draft draft(RevisionRow row) {
        int number = Objects.requireNonNull(row.number(), "a stored revision has a number");
        return new Draft(number, row.title(), row.author(), row.openedAt());
    }

    private static EntryKind kind(String code) {
        return EntryKind.withCode(code)
                .orElseThrow(() -> new IllegalStateException("stored under an unknown kind: " + code));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
