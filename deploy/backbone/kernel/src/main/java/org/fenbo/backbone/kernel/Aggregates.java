package org.fenbo.backbone.kernel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All aggregates of one kind. The state of each aggregate is the fold of its events. Each change is one transaction:
 * the transaction reads the state, decides, and appends all events or none.
 *
 * @param <S> the state
 * @param <E> the events
 */
public interface Aggregates<S, E> {

    /**
     * The state of an aggregate, with its position in the stream of events.
     *
     * @param version the number of all events of the aggregate, including internal facts; every new event raises the
     *     version
     * @param sequence the number of its published events; other services read the events in the order of this number
     * @param events the events of this change; empty if the state was only read
     */
    record Changed<S, E>(String subject, S state, long version, long sequence, List<E> events) {}

    /** The events that a change has decided, and their origin. */
    record Happened<E>(Origin origin, List<E> events) {}

    /** Decides how a state changes. The same change is called again if another transaction changed the state first. */
    @FunctionalInterface
    interface Change<S, E> {
        /**
         * The events of the change, or a refusal. An empty list of events leaves the state unchanged.
         *
         * @param state the present state; null if there is none yet
         * @param version the version of the state; 0 if there is no state
         */
        Outcome<Happened<E>> on(@Nullable S state, long version);
    }

    /** Decides the events of a change that never refuses. */
    @FunctionalInterface
    interface Step<S, E> {
        List<E> on(@Nullable S state);
    }

    /** A change that never refuses. */
    static <S, E> Change<S, E> by(Origin origin, Step<S, E> step) {
        return (state, version) -> Outcome.done(new Happened<>(origin, step.on(state)));
    }

    /** The present state; empty if the subject has no event. */
    Optional<Changed<S, E>> find(String subject);

    /** The present states of several subjects, in the order of the subjects. A subject without events is left out. */
    default List<Changed<S, E>> findAll(Collection<String> subjects) {
        return subjects.stream().flatMap(subject -> find(subject).stream()).toList();
    }

    /**
     * Changes an aggregate.
     *
     * @throws IllegalStateException if the aggregate has no state and the change has no events
     */
    Outcome<Changed<S, E>> change(String subject, Change<S, E> change);

    /**
     * Changes several aggregates in one transaction. An aggregate stays unchanged if its change is refused or has no
     * events. The answer omits an aggregate that had no state and got no events.
     */
    Map<String, Outcome<Changed<S, E>>> changeAll(Map<String, ? extends Change<S, E>> changes);
}
