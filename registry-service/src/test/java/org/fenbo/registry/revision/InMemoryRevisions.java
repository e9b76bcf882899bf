package org.fenbo.registry.revision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.refusal.RegistryCode;

/** Revisions in memory. They pass the same {@link RevisionsContract} as the stored revisions. */
public final class InMemoryRevisions implements Revisions {

    private final TreeMap<Integer, Revision> revisions = new TreeMap<>();
    private final Map<Integer, Entries> entries = new HashMap<>();

    @Override
    public Outcome<Draft> open(String title, String author, Instant at, OptionalInt basedOn) {
        if (basedOn.isPresent() && !revisions.containsKey(basedOn.getAsInt())) {
            return refused(RegistryCode.UNKNOWN_REVISION);
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
        return Timeline.of(revisions.values().stream()
                .filter(Published.class::isInstance)
                .map(Published.class::cast)
                .toList());
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
    public <R> Outcome<R> rewrite(int number, Function<Entries, Outcome<Rewrite<R>>> change) {
        return draft(number).then(draft -> change.apply(entries(number))).then(rewrite -> {
            List<Entry> next = new ArrayList<>(entries(number).all().stream()
                    .filter(entry -> !rewrite.entries().containsKey(entry.kind()))
                    .toList());
            rewrite.entries().values().forEach(next::addAll);
            entries.put(number, Entries.of(next));
            return new Outcome.Done<>(rewrite.result());
        });
    }

    @Override
    public Outcome<Published> publish(int number, Signing signing) {
        return underReview(number)
                .then(review -> signing.decide(review, timeline(), entries(number)))
                .then(published -> {
                    revisions.put(number, published);
                    return new Outcome.Done<>(published);
                });
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
            case null -> refused(RegistryCode.UNKNOWN_REVISION);
            case Draft draft -> new Outcome.Done<>(draft);
            case UnderReview review -> new Outcome.Refused<>(review.doesNotChange());
            case Published published -> new Outcome.Refused<>(published.doesNotChange());
        };
    }

    private Outcome<UnderReview> underReview(int number) {
        return switch (revisions.get(number)) {
            case null -> refused(RegistryCode.UNKNOWN_REVISION);
            case Draft draft -> new Outcome.Refused<>(draft.notUnderReview());
            case UnderReview review -> new Outcome.Done<>(review);
            case Published published -> new Outcome.Refused<>(published.doesNotChange());
        };
    }

    private static <T> Outcome<T> refused(RegistryCode code) {
        return code.refused();
    }
}
