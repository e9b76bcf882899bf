package org.fenbo.backbone.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.kernel.Aggregates;
import org.fenbo.backbone.kernel.InternalFact;
import org.fenbo.backbone.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates of any kind without a database, for tests of rules and readers.
 *
 * @param <S> the state
 * @param <E> the events
 */
public final class InMemoryAggregates<S, E> implements Aggregates<S, E> {
    private final Fold<S, E> fold;
    private final Map<String, Changed<S, E>> all = new LinkedHashMap<>();
    private final List<E> events = new ArrayList<>();

    /** The state after an event; before the first event the state is null. */
    @FunctionalInterface
    public interface Fold<S, E> {
        S after(@Nullable S state, E event);
    }

    public InMemoryAggregates(Fold<S, E> fold) {
        this.fold = fold;
    }

    /** All events until now, in the order of the changes. */
    public List<E> events() {
        return List.copyOf(events);
    }

    @Override
    public Optional<Changed<S, E>> find(String subject) {
        return Optional.ofNullable(all.get(subject))
                .map(known -> new Changed<>(subject, known.state(), known.version(), known.sequence(), List.of()));
    }

    @Override
    public Outcome<Changed<S, E>> change(String subject, Change<S, E> change) {
        Outcome<Changed<S, E>> outcome = changeAll(Map.of(subject, change)).get(subject);
        if (outcome == null) {
            throw new IllegalStateException(subject + " has no event, and none was decided");
        }
        return outcome;
    }

    @Override
    public Map<String, Outcome<Changed<S, E>>> changeAll(Map<String, ? extends Change<S, E>> changes) {
        Map<String, Outcome<Changed<S, E>>> outcomes = new LinkedHashMap<>();
        changes.forEach(
                (subject, change) -> changeOne(subject, change).ifPresent(outcome -> outcomes.put(subject, outcome)));
        return outcomes;
    }

    private Optional<Outcome<Changed<S, E>>> changeOne(String subject, Change<S, E> change) {
        Changed<S, E> before = all.get(subject);
        Outcome<Happened<E>> outcome =
                before == null ? change.on(null, 0) : change.on(before.state(), before.version());
        return switch (outcome) {
            case Outcome.Refused<Happened<E>>(var refusal) -> Optional.of(Outcome.refused(refusal));
            case Outcome.Done<Happened<E>>(var happened) ->
                after(subject, before, happened.events()).map(Outcome::done);
        };
    }

    private Optional<Changed<S, E>> after(String subject, @Nullable Changed<S, E> before, List<E> happened) {
        S state = before == null ? null : before.state();
        for (E event : happened) {
            state = fold.after(state, event);
        }
        if (state == null) {
            return Optional.empty();
        }
        long version = (before == null ? 0 : before.version()) + happened.size();
        long sequence = (before == null ? 0 : before.sequence()) + published(happened);
        Changed<S, E> changed = new Changed<>(subject, state, version, sequence, happened);
        all.put(subject, changed);
        events.addAll(happened);
        return Optional.of(changed);
    }

    private static long published(List<?> events) {
        return events.stream().filter(event -> !(event instanceof InternalFact)).count();
    }
}
