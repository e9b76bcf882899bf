package org.fenbo.registry.revision.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.revision.Announcements;
import org.fenbo.registry.revision.Cancelled;
import org.fenbo.registry.revision.Draft;
import org.fenbo.registry.revision.Editing;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryFormat;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.LineChange;
import org.fenbo.registry.revision.LineEdit;
import org.fenbo.registry.revision.Published;
import org.fenbo.registry.revision.Revision;
import org.fenbo.registry.revision.Revisions;
import org.fenbo.registry.revision.Timeline;
import org.fenbo.registry.revision.UnderReview;
import org.springframework.transaction.support.TransactionTemplate;

/** Revisions in PostgreSQL. */
final class StoredRevisions implements Revisions {

    /** PostgreSQL takes at most 65,535 values in one statement. */
    private static final int CODES_AT_ONCE = 10_000;

    private final Tables tables;
    private final TransactionTemplate transaction;
    private final EntryFormat format;
    private final Announcements announcements;
    private final StoredEdits edits;

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
        this.edits = new StoredEdits(tables, clock);
    }

    @Override
    public Outcome<Draft> open(String title, String author, Instant at, OptionalInt basedOn) {
        return inTransaction(() -> {
            if (basedOn.isPresent() && !tables.revisions().existsById(basedOn.getAsInt())) {
                return unknown(basedOn.getAsInt());
            }
            Draft draft = RevisionStates.draft(tables.revisions().save(new RevisionRow(null, title, author, at)));
            basedOn.ifPresent(from -> tables.entries().copy(from, draft.number()));
            return new Outcome.Done<>(draft);
        });
    }

    @Override
    public Optional<Revision> find(int number) {
        return inTransaction(() ->
                tables.revisions().findById(number).map(RevisionStates::draft).map(this::withState));
    }

    @Override
    public List<Revision> all() {
        return inTransaction(() -> {
            Map<Integer, PublicationRow> signatures = tables.publications().findAll().stream()
                    .collect(Collectors.toMap(PublicationRow::revision, Function.identity()));
            Map<Integer, ReviewRow> reviews = tables.reviews().findAll().stream()
                    .collect(Collectors.toMap(ReviewRow::revision, Function.identity()));
            return tables.revisions().findAllOrderByNumberDesc().stream()
                    .map(RevisionStates::draft)
                    .map(draft -> RevisionStates.of(
                            draft,
                            Optional.ofNullable(signatures.get(draft.number())),
                            Optional.ofNullable(reviews.get(draft.number()))))
                    .toList();
        });
    }

    @Override
    public Timeline timeline() {
        return Timeline.of(all());
    }

    @Override
    public Entries entries(int number) {
        return Entries.of(inTransaction(() -> tables.entries().in(number)).stream()
                .map(row -> format.read(RevisionStates.kind(row.key().kind()), row.body()))
                .toList());
    }

    @Override
    public Map<EntryKind, Integer> counts(int number) {
        Map<EntryKind, Integer> counts = new EnumMap<>(EntryKind.class);
        inTransaction(() -> tables.entries().count(number))
                .forEach(row -> counts.put(RevisionStates.kind(row.kind()), row.entries()));
        return counts;
    }

    @Override
    public <R> Outcome<R> rewrite(int number, Editing editing, Function<Entries, Outcome<Rewrite<R>>> change) {
        return inTransaction(() -> lockedDraft(number).then(draft -> {
            Entries before = entries(number);
            return change.apply(before).then(rewrite -> {
                List<LineChange> changes = LineChange.between(before, rewrite.entries());
                return edits.unlessOverwriting(number, editing, changes).map(_ -> {
                    rewrite.entries().forEach((kind, entries) -> replace(number, kind, entries));
                    if (!rewrite.entries().isEmpty()) {
                        edits.note(number, editing, changes);
                    }
                    return rewrite.result();
                });
            });
        }));
    }

    @Override
    public Outcome<Long> editLine(
            int number, Line line, Editing editing, Function<Optional<Entry>, Outcome<Optional<Entry>>> change) {
        return inTransaction(() -> lockedDraft(number).then(draft -> {
            Optional<Entry> before = entry(number, line);
            return change.apply(before).then(after -> {
                if (after.equals(before)) {
                    return new Outcome.Done<>(edits.last(number));
                }
                List<LineChange> changes = List.of(LineChange.of(line, before, after));
                return edits.unlessOverwriting(number, editing, changes).map(_ -> {
                    tables.entries().removeOne(number, line.kind().code(), line.code());
                    after.ifPresent(entry -> tables.entries().save(row(number, entry)));
                    edits.note(number, editing, changes);
                    return edits.last(number);
                });
            });
        }));
    }

    @Override
    public Optional<Entry> entry(int number, Line line) {
        return inTransaction(() -> tables.entries()
                        .findById(new EntryRow.Key(number, line.kind().code(), line.code())))
                .map(row -> format.read(line.kind(), row.body()));
    }

    @Override
    public long lastEdit(int number) {
        return inTransaction(() -> edits.last(number));
    }

    @Override
    public List<LineEdit> edits(Line line) {
        return inTransaction(() -> edits.of(line));
    }

    @Override
    public Map<Integer, Entry> published(Line line) {
        return inTransaction(() -> tables.entries().published(line.kind().code(), line.code())).stream()
                .collect(Collectors.toMap(row -> row.key().revision(), row -> format.read(line.kind(), row.body())));
    }

    @Override
    public List<Entry> last(EntryKind kind, Set<String> codes, Instant before) {
        List<String> all = List.copyOf(codes);
        return inTransaction(() -> IntStream.iterate(0, from -> from < all.size(), from -> from + CODES_AT_ONCE)
                .mapToObj(from -> all.subList(from, Math.min(from + CODES_AT_ONCE, all.size())))
                .flatMap(some -> tables.entries().last(kind.code(), some, before).stream())
                .map(row -> format.read(kind, row.body()))
                .toList());
    }

    @Override
    public List<Entry> last(EntryKind kind, Instant now) {
        return inTransaction(() -> tables.entries().last(kind.code(), now)).stream()
                .map(row -> format.read(kind, row.body()))
                .toList();
    }

    private EntryRow row(int number, Entry entry) {
        return new EntryRow(new EntryRow.Key(number, entry.kind().code(), entry.code()), format.write(entry));
    }

    private void replace(int number, EntryKind kind, List<Entry> entries) {
        tables.entries().remove(number, kind.code());
        tables.entries()
                .saveAll(entries.stream().map(entry -> row(number, entry)).toList());
    }

    @Override
    public Outcome<Published> publish(int number, Signing signing) {
        return inTransaction(() -> {
            tables.publications().lockAll();
            return underReview(number).then(revision -> {
                Entries entries = entries(number);
                return signing.decide(revision, timeline(), entries, edits.editors(number))
                        .then(published -> {
                            tables.publications().save(RevisionStates.row(published));
                            announcements.announce(published, entries);
                            return new Outcome.Done<>(published);
                        });
            });
        });
    }

    @Override
    public Outcome<Cancelled> cancel(int number, Function<Published, Outcome<Cancelled>> decision) {
        return inTransaction(() -> {
            tables.publications().lockAll();
            return locked(number)
                    .then(revision -> switch (revision) {
                        case Draft draft -> new Outcome.Refused<Published>(draft.notPublished());
                        case UnderReview review ->
                            new Outcome.Refused<Published>(review.draft().notPublished());
                        case Published published -> new Outcome.Done<>(published);
                        case Cancelled cancelled -> new Outcome.Refused<Published>(cancelled.doesNotChange());
                    })
                    .then(decision)
                    .map(cancelled -> {
                        tables.publications().cancel(number, cancelled.by(), cancelled.at(), cancelled.reason());
                        announcements.announce(cancelled);
                        return cancelled;
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
            case Cancelled cancelled -> new Outcome.Refused<>(cancelled.doesNotChange());
        });
    }

    private Outcome<UnderReview> underReview(int number) {
        return locked(number).then(revision -> switch (revision) {
            case Draft draft -> new Outcome.Refused<>(draft.notUnderReview());
            case UnderReview review -> new Outcome.Done<>(review);
            case Published published -> new Outcome.Refused<>(published.doesNotChange());
            case Cancelled cancelled -> new Outcome.Refused<>(cancelled.doesNotChange());
        });
    }

    private Outcome<Revision> locked(int number) {
        return tables.revisions()
                .lock(number)
                .map(RevisionStates::draft)
                .<Outcome<Revision>>map(draft -> new Outcome.Done<>(withState(draft)))
                .orElseGet(() -> unknown(number));
    }

    private static <T> Outcome<T> unknown(int number) {
        return RevisionCode.UNKNOWN_REVISION.refused(number);
    }

    private Revision withState(Draft draft) {
        return RevisionStates.of(
                draft,
                tables.publications().findById(draft.number()),
                tables.reviews().findById(draft.number()));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
