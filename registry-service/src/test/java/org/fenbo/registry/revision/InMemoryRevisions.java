package org.fenbo.registry.revision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.registry.refusal.RegistryCode;
import org.fenbo.registry.refusal.RevisionCode;

/** Revisions in memory. They pass the same {@link RevisionsContract} as the stored revisions. */
public final class InMemoryRevisions implements Revisions {

    private final TreeMap<Integer, Revision> revisions = new TreeMap<>();
    private final Map<Integer, Entries> entries = new HashMap<>();
    private final List<LineEdit> edits = new ArrayList<>();

    @Override
    public Outcome<Draft> open(String title, String author, Instant at, OptionalInt basedOn) {
        if (basedOn.isPresent() && !revisions.containsKey(basedOn.getAsInt())) {
            return refused(RevisionCode.UNKNOWN_REVISION);
        }
        Draft draft = new Draft(revisions.size() + 1, title, author, at);
        revisions.put(draft.number(), draft);
        entries.put(draft.number(), basedOn.isPresent() ? entries(basedOn.getAsInt()) : Entries.of(List.of()));
        return new Outcome.Done<>(draft);
    }

    @Override
    public Optional<Revision> find(int number) {
        return Optional.ofNullable(revisions.get(number));
    }

    @Override
    public List<Revision> all() {
        return List.copyOf(revisions.descendingMap().values());
    }

    @Override
    public Timeline timeline() {
        return Timeline.of(revisions.values());
    }

    @Override
    public Entries entries(int number) {
        return entries.getOrDefault(number, Entries.of(List.of()));
    }

    @Override
    public Map<EntryKind, Integer> counts(int number) {
        Map<EntryKind, Integer> counts = new EnumMap<>(EntryKind.class);
        entries(number).all().forEach(entry -> counts.merge(entry.kind(), 1, Integer::sum));
        return counts;
    }

    @Override
    public <R> Outcome<R> rewrite(int number, Editing editing, Function<Entries, Outcome<Rewrite<R>>> change) {
        return draft(number).then(draft -> change.apply(entries(number))).then(rewrite -> {
            List<Entry> next = new ArrayList<>(entries(number).all().stream()
                    .filter(entry -> !rewrite.entries().containsKey(entry.kind()))
                    .toList());
            rewrite.entries().values().forEach(next::addAll);
            return note(number, editing, LineChange.between(entries(number), rewrite.entries()))
                    .map(last -> {
                        entries.put(number, Entries.of(next));
                        return rewrite.result();
                    });
        });
    }

    private Outcome<Long> note(int number, Editing editing, List<LineChange> changes) {
        Map<Line, LineEdit> last = new HashMap<>();
        edits.stream().filter(edit -> edit.revision() == number).forEach(edit -> last.put(line(edit), edit));
        last.keySet()
                .retainAll(changes.stream()
                        .map(change -> new Line(change.kind(), change.code()))
                        .toList());
        Optional<Refusal> refusal = editing.overwriting(last.values());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        changes.forEach(change -> edits.add(new LineEdit(
                edits.size() + 1L,
                number,
                change.kind(),
                change.code(),
                change.how(),
                editing.by(),
                Instant.EPOCH,
                editing.reason(),
                editing.cause())));
        return Outcome.done(lastEdit(number));
    }

    private static Line line(LineEdit edit) {
        return new Line(edit.kind(), edit.code());
    }

    @Override
    public Outcome<Long> editLine(
            int number, Line line, Editing editing, Function<Optional<Entry>, Outcome<Optional<Entry>>> change) {
        Optional<Entry> before = entry(number, line);
        return draft(number).then(draft -> change.apply(before)).then(after -> {
            if (after.equals(before)) {
                return Outcome.done(lastEdit(number));
            }
            List<Entry> next = new ArrayList<>(entries(number).all());
            before.ifPresent(next::remove);
            after.ifPresent(next::add);
            return note(number, editing, List.of(LineChange.of(line, before, after)))
                    .map(last -> {
                        entries.put(number, Entries.of(next));
                        return last;
                    });
        });
    }

    @Override
    public Optional<Entry> entry(int number, Line line) {
        return entries(number).all().stream()
                .filter(entry -> entry.kind() == line.kind() && entry.code().equals(line.code()))
                .findFirst();
    }

    @Override
    public long lastEdit(int number) {
        return edits.stream()
                .filter(edit -> edit.revision() == number)
                .mapToLong(LineEdit::number)
                .max()
                .orElse(0);
    }

    @Override
    public List<LineEdit> edits(Line line) {
        return edits.reversed().stream().filter(edit -> line(edit).equals(line)).toList();
    }

    @Override
    public Map<Integer, Entry> published(Line line) {
        Map<Integer, Entry> published = new HashMap<>();
        timeline()
                .revisions()
                .forEach(revision ->
                        entry(revision.number(), line).ifPresent(entry -> published.put(revision.number(), entry)));
        return published;
    }

    @Override
    public List<Entry> last(EntryKind kind, Set<String> codes, Instant before) {
        Map<String, Entry> last = new HashMap<>();
        timeline().revisions().stream()
                .filter(revision -> revision.effectiveAt().isBefore(before))
                .forEach(revision -> codes.forEach(code ->
                        entry(revision.number(), new Line(kind, code)).ifPresent(entry -> last.put(code, entry))));
        return List.copyOf(last.values());
    }

    @Override
    public List<Entry> last(EntryKind kind, Instant now) {
        Map<String, Entry> last = new HashMap<>();
        timeline().revisions().stream()
                .filter(revision -> !revision.effectiveAt().isAfter(now))
                .forEach(revision -> entries(revision.number()).all().stream()
                        .filter(entry -> entry.kind() == kind)
                        .forEach(entry -> last.put(entry.code(), entry)));
        return List.copyOf(last.values());
    }

    @Override
    public Outcome<Cancelled> cancel(int number, Function<Published, Outcome<Cancelled>> decision) {
        return (switch (revisions.get(number)) {
                    case null -> InMemoryRevisions.<Published>refused(RevisionCode.UNKNOWN_REVISION);
                    case Draft draft -> Outcome.<Published>refused(draft.notPublished());
                    case UnderReview review ->
                        Outcome.<Published>refused(review.draft().notPublished());
                    case Published published -> Outcome.done(published);
                    case Cancelled cancelled -> Outcome.<Published>refused(cancelled.doesNotChange());
                })
                .then(decision)
                .then(this::put);
    }

    @Override
    public Outcome<Published> publish(int number, Signing signing) {
        return underReview(number)
                .then(review -> signing.decide(review, timeline(), entries(number), editors(number)))
                .then(published -> {
                    revisions.put(number, published);
                    return new Outcome.Done<>(published);
                });
    }

    private Set<String> editors(int number) {
        return edits.stream()
                .filter(edit -> edit.revision() == number && edit.cause().isEmpty())
                .map(LineEdit::by)
                .collect(Collectors.toSet());
    }

    @Override
    public Outcome<UnderReview> submit(int number, String submitter, Instant at) {
        return draft(number).then(draft -> put(draft.submit(submitter, at)));
    }

    @Override
    public Outcome<Draft> sendBack(int number, String reason) {
        return underReview(number).then(review -> put(review.sendBack(reason)));
    }

    private <R extends Revision> Outcome<R> put(R revision) {
        revisions.put(revision.number(), revision);
        return new Outcome.Done<>(revision);
    }

    private Outcome<Draft> draft(int number) {
        return switch (revisions.get(number)) {
            case null -> refused(RevisionCode.UNKNOWN_REVISION);
            case Draft draft -> new Outcome.Done<>(draft);
            case UnderReview review -> new Outcome.Refused<>(review.doesNotChange());
            case Published published -> new Outcome.Refused<>(published.doesNotChange());
            case Cancelled cancelled -> new Outcome.Refused<>(cancelled.doesNotChange());
        };
    }

    private Outcome<UnderReview> underReview(int number) {
        return switch (revisions.get(number)) {
            case null -> refused(RevisionCode.UNKNOWN_REVISION);
            case Draft draft -> new Outcome.Refused<>(draft.notUnderReview());
            case UnderReview review -> new Outcome.Done<>(review);
            case Published published -> new Outcome.Refused<>(published.doesNotChange());
            case Cancelled cancelled -> new Outcome.Refused<>(cancelled.doesNotChange());
        };
    }

    private static <T> Outcome<T> refused(RegistryCode code) {
        return code.refused();
    }
}
