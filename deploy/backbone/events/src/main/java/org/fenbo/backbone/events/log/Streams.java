package org.fenbo.backbone.events.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fenbo.backbone.events.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Aggregates of one kind, kept as streams of events: read, decide, append the events and bring the rows for queries up
 * to date, commit, or nothing.
 *
 * @param <S> the state
 * @param <E> the events
 */
public final class Streams<S, E> {
    private static final int ATTEMPTS = 5;
    private final EventLog log;
    private final TransactionTemplate transaction;
    private final Kind<S, E> kind;

    public Streams(EventLog log, TransactionTemplate transaction, Kind<S, E> kind) {
        this.log = log;
        this.transaction = transaction;
        this.kind = kind;
    }

    /** What must be known of one kind of aggregate. */
    public interface Kind<S, E> {
        /** The topic its events go to. */
        String topic();

        /** How an event is written. */
        Fact write(E event);

        /** The event that was written. */
        E read(LoggedEvent event);

        /** The state after an event; the first one comes upon no state. */
        S after(@Nullable S state, E event);

        /** Writes what queries ask for, in the transaction of the change. */
        void project(List<Changed<S, E>> changes);
    }

    /** What to do about a state: the events that follow from it, none to leave it as it is. */
    @FunctionalInterface
    public interface Decision<S, E> {
        /**
         * The events that follow.
         *
         * @param sequence of the stream's last event; 0 if there is no state yet
         */
        List<E> on(@Nullable S state, long sequence);
    }

    /** A decision and where it comes from. */
    public record Asked<S, E>(Origin origin, Decision<S, E> decision) {}

    /** A state with its version, and the events that led there from the version before. */
    public record Changed<S, E>(String subject, S state, long sequence, List<E> events) {}

    /**
     * One aggregate's change.
     *
     * @return the state after it; empty if there was none and nothing was decided
     */
    public Optional<Changed<S, E>> change(String subject, Origin origin, Decision<S, E> decision) {
        return Optional.ofNullable(
                changeAll(Map.of(subject, new Asked<>(origin, decision))).get(subject));
    }

    /**
     * The changes of several aggregates in one transaction. Those that somebody else changed meanwhile are read and
     * decided again.
     *
     * @throws OptimisticLockingFailureException when one of them would not stand still
     */
    public Map<String, Changed<S, E>> changeAll(Map<String, Asked<S, E>> asked) {
        return transaction.execute(status -> {
            Map<String, Changed<S, E>> done = new LinkedHashMap<>();
            Map<String, Asked<S, E>> open = asked;
            for (int attempt = 0; !open.isEmpty(); attempt++) {
                if (attempt == ATTEMPTS) {
                    throw new OptimisticLockingFailureException("still being changed by others: " + open.keySet());
                }
                open = attempt(open, states(open.keySet()), done);
            }
            project(done.values());
            return done;
        });
    }

    /**
     * The first events of aggregates that are new, in one transaction and without a read.
     *
     * @throws IllegalStateException if one of them is there already
     */
    public Map<String, Changed<S, E>> beginAll(Map<String, Asked<S, E>> asked) {
        return transaction.execute(status -> {
            Map<String, Changed<S, E>> done = new LinkedHashMap<>();
            Map<String, Asked<S, E>> taken = attempt(asked, Map.of(), done);
            if (!taken.isEmpty()) {
                throw new IllegalStateException("not new: " + taken.keySet());
            }
            project(done.values());
            return done;
        });
    }

    private void project(Collection<Changed<S, E>> changes) {
        kind.project(
                changes.stream().filter(change -> !change.events().isEmpty()).toList());
    }

    /** The current state of an aggregate. */
    public Optional<Changed<S, E>> find(String subject) {
        return Optional.ofNullable(states(List.of(subject)).get(subject)).map(Current::unchanged);
    }

    private Map<String, Asked<S, E>> attempt(
            Map<String, Asked<S, E>> asked, Map<String, Current<S>> before, Map<String, Changed<S, E>> done) {
        Map<String, List<E>> decided = new LinkedHashMap<>();
        asked.forEach((subject, one) -> {
            Current<S> current = before.get(subject);
            decided.put(
                    subject,
                    current == null
                            ? one.decision().on(null, 0)
                            : one.decision().on(current.state(), current.head().sequence()));
        });
        Set<String> appended = append(asked, before, decided);
        Map<String, Asked<S, E>> again = new LinkedHashMap<>(asked);
        decided.forEach((subject, events) -> {
            if (events.isEmpty() || appended.contains(subject)) {
                again.remove(subject);
                after(subject, before.get(subject), events).ifPresent(change -> done.put(subject, change));
            }
        });
        return again;
    }

    private Set<String> append(
            Map<String, Asked<S, E>> asked, Map<String, Current<S>> before, Map<String, List<E>> decided) {
        List<EventLog.Addition> additions = new ArrayList<>();
        asked.forEach((subject, one) -> {
            List<Fact> facts = decided.getOrDefault(subject, List.of()).stream()
                    .map(kind::write)
                    .toList();
            if (!facts.isEmpty()) {
                additions.add(new EventLog.Addition(kind.topic(), subject, one.origin(), facts));
            }
        });
        Map<String, LoggedEvent> heads = new HashMap<>();
        before.forEach((subject, current) -> heads.put(subject, current.head()));
        return log.append(additions, heads);
    }

    private Optional<Changed<S, E>> after(String subject, @Nullable Current<S> before, List<E> events) {
        S state = before == null ? null : before.state();
        for (E event : events) {
            state = kind.after(state, event);
        }
        long sequence = (before == null ? 0 : before.head().sequence()) + events.size();
        return state == null ? Optional.empty() : Optional.of(new Changed<>(subject, state, sequence, events));
    }

    private Map<String, Current<S>> states(Collection<String> subjects) {
        Map<String, Current<S>> states = new HashMap<>();
        log.of(subjects).forEach((subject, events) -> states.put(subject, fold(events)));
        return states;
    }

    private Current<S> fold(List<LoggedEvent> events) {
        S state = kind.after(null, kind.read(events.getFirst()));
        for (LoggedEvent event : events.subList(1, events.size())) {
            state = kind.after(state, kind.read(event));
        }
        return new Current<>(events.getLast(), state);
    }

    private record Current<S>(LoggedEvent head, S state) {
        <E> Changed<S, E> unchanged() {
            return new Changed<>(head.subject(), state, head.sequence(), List.of());
        }
    }
}
