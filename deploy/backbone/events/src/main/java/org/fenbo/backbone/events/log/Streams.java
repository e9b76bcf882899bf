package org.fenbo.backbone.events.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.backbone.events.log.LastStates.Current;
import org.fenbo.backbone.kernel.Aggregates;
import org.fenbo.backbone.kernel.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Aggregates of one kind, stored as streams of events. A change is one transaction. It reads the stream, decides,
 * appends the events and updates the rows for queries. If a step fails or the change is refused, nothing is changed.
 *
 * @param <S> the state
 * @param <E> the events
 */
public final class Streams<S, E> implements Aggregates<S, E> {
    private static final int ATTEMPTS = 5;
    private final EventLog log;
    private final TransactionTemplate transaction;
    private final Kind<S, E> kind;
    private final LastStates<S> last;

    /** Aggregates whose whole stream is read for each change. */
    public Streams(EventLog log, TransactionTemplate transaction, Kind<S, E> kind) {
        this(log, transaction, kind, 0);
    }

    /** @param kept how many last states are kept in memory, so that a change reads only the events after the last state */
    public Streams(EventLog log, TransactionTemplate transaction, Kind<S, E> kind, int kept) {
        this.log = log;
        this.transaction = transaction;
        this.kind = kind;
        this.last = new LastStates<>(kept);
    }

    /** What differs between kinds of aggregates. */
    public interface Kind<S, E> {
        /** The topic where the events are published. */
        String topic();

        /** An event in the form that the log stores. */
        Fact write(E event);

        /** The event that a logged event contains. */
        E read(LoggedEvent event);

        /**
         * The state after an event.
         *
         * @param state the state before the event; null if the event is the first
         */
        S after(@Nullable S state, E event);

        /** Writes the rows that queries read, in the transaction of the change. */
        void project(List<Changed<S, E>> changes);
    }

    @Override
    public Outcome<Changed<S, E>> change(String subject, Change<S, E> change) {
        Outcome<Changed<S, E>> outcome = changeAll(Map.of(subject, change)).get(subject);
        if (outcome == null) {
            throw new IllegalStateException(subject + " has no event, and none was decided");
        }
        return outcome;
    }

    /**
     * {@inheritDoc}
     *
     * <p>If another transaction changed an aggregate meanwhile, this method reads the aggregate and decides again.
     *
     * @throws OptimisticLockingFailureException if other transactions kept changing an aggregate
     */
    @Override
    public Map<String, Outcome<Changed<S, E>>> changeAll(Map<String, ? extends Change<S, E>> changes) {
        return transaction.execute(status -> {
            Map<String, Outcome<Changed<S, E>>> done = new LinkedHashMap<>();
            Map<String, Change<S, E>> open = new LinkedHashMap<>(changes);
            for (int attempt = 0; !open.isEmpty(); attempt++) {
                if (attempt == ATTEMPTS) {
                    throw new OptimisticLockingFailureException("still being changed by others: " + open.keySet());
                }
                attempt(open, present(open.keySet()), done);
            }
            project(done.values());
            return done;
        });
    }

    /**
     * Appends the first events of new aggregates, in one transaction and without a read.
     *
     * @throws IllegalStateException if an aggregate already exists, or a change is refused
     */
    public Map<String, Changed<S, E>> beginAll(Map<String, ? extends Change<S, E>> changes) {
        return transaction.execute(status -> {
            Map<String, Outcome<Changed<S, E>>> done = new LinkedHashMap<>();
            Map<String, Change<S, E>> open = new LinkedHashMap<>(changes);
            attempt(open, Map.of(), done);
            long begun = changed(done.values()).count();
            if (begun != changes.size()) {
                throw new IllegalStateException("not new, or refused: " + changes.keySet());
            }
            project(done.values());
            Map<String, Changed<S, E>> first = new LinkedHashMap<>();
            changed(done.values()).forEach(one -> first.put(one.subject(), one));
            return first;
        });
    }

    private void project(Collection<Outcome<Changed<S, E>>> outcomes) {
        kind.project(changed(outcomes).filter(one -> !one.events().isEmpty()).toList());
    }

    private Stream<Changed<S, E>> changed(Collection<Outcome<Changed<S, E>>> outcomes) {
        return outcomes.stream()
                .flatMap(outcome ->
                        outcome instanceof Outcome.Done<Changed<S, E>>(var one) ? Stream.of(one) : Stream.empty());
    }

    @Override
    public Optional<Changed<S, E>> find(String subject) {
        return findAll(List.of(subject)).stream().findFirst();
    }

    @Override
    public List<Changed<S, E>> findAll(Collection<String> subjects) {
        Map<String, Current<S>> found = states(nothingKnown(subjects));
        return subjects.stream()
                .map(subject -> Map.entry(subject, found.getOrDefault(subject, Current.none())))
                .flatMap(one ->
                        after(one.getKey(), one.getValue(), one.getValue().head(), List.of()).stream())
                .toList();
    }

    /**
     * Decides the open changes and appends their events. Each change that succeeded or was refused is then removed from
     * {@code open}.
     */
    private void attempt(
            Map<String, Change<S, E>> open, Map<String, Current<S>> before, Map<String, Outcome<Changed<S, E>>> done) {
        Map<String, Happened<E>> decided = new LinkedHashMap<>();
        open.forEach((subject, change) -> {
            Current<S> current = before.getOrDefault(subject, Current.none());
            switch (change.on(current.state(), current.head().version())) {
                case Outcome.Done<Happened<E>>(var happened) -> decided.put(subject, happened);
                case Outcome.Refused<Happened<E>>(var refusal) -> done.put(subject, Outcome.refused(refusal));
            }
        });
        Map<String, Head> appended = append(decided, before);
        decided.forEach((subject, happened) -> {
            if (happened.events().isEmpty() || appended.containsKey(subject)) {
                open.remove(subject);
                Current<S> current = before.getOrDefault(subject, Current.none());
                Head head = appended.getOrDefault(subject, current.head());
                after(subject, current, head, happened.events()).ifPresent(changed -> {
                    done.put(subject, Outcome.done(changed));
                    last.keep(subject, new Current<>(head, changed.state()));
                });
            }
        });
        open.keySet().removeAll(done.keySet());
    }

    private Map<String, Head> append(Map<String, Happened<E>> decided, Map<String, Current<S>> before) {
        List<EventLog.Addition> additions = new ArrayList<>();
        decided.forEach((subject, happened) -> {
            List<Fact> facts = happened.events().stream().map(kind::write).toList();
            if (!facts.isEmpty()) {
                additions.add(new EventLog.Addition(kind.topic(), subject, happened.origin(), facts));
            }
        });
        Map<String, Head> heads = new HashMap<>();
        before.forEach((subject, current) -> heads.put(subject, current.head()));
        return log.append(additions, heads);
    }

    private Optional<Changed<S, E>> after(String subject, Current<S> before, Head head, List<E> events) {
        S state = before.state();
        for (E event : events) {
            state = kind.after(state, event);
        }
        return Optional.ofNullable(state)
                .map(present -> new Changed<>(subject, present, head.version(), head.sequence(), events));
    }

    /** The present states, for changes. The whole stream is read only if its last known state is of no use. */
    private Map<String, Current<S>> present(Collection<String> subjects) {
        Map<String, Current<S>> present = states(last.of(subjects));
        List<String> others =
                subjects.stream().filter(one -> !present.containsKey(one)).toList();
        if (!others.isEmpty()) {
            present.putAll(states(nothingKnown(others)));
        }
        return present;
    }

    private Map<String, Current<S>> nothingKnown(Collection<String> subjects) {
        return subjects.stream().distinct().collect(Collectors.toMap(one -> one, one -> Current.none()));
    }

    /** The states after the known states and all later events. A state that the log does not have has no entry. */
    private Map<String, Current<S>> states(Map<String, Current<S>> known) {
        Map<String, Head> heads = new HashMap<>();
        known.forEach((subject, current) -> heads.put(subject, current.head()));
        Map<String, List<LoggedEvent>> later = log.after(heads);
        Map<String, Current<S>> states = new HashMap<>();
        known.forEach((subject, current) -> Optional.ofNullable(later.get(subject))
                .ifPresent(events -> states.put(subject, fold(current, events))));
        return states;
    }

    private Current<S> fold(Current<S> known, List<LoggedEvent> later) {
        Head head = known.head();
        S state = known.state();
        for (LoggedEvent event : later) {
            head = head.after(event.isInternal(), event.hash());
            state = kind.after(state, kind.read(event));
        }
        return new Current<>(head, state);
    }
}
