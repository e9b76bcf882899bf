package org.fenbo.backbone.kernel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All aggregates of one kind. The state of each is the fold of its events. A change is one transaction: it reads,
 * decides, and appends all events or none.
 *
 * @param <S> the state
 * @param <E> the events
 */
public interface Aggregates<S, E> {

    /**
     * A state with its place in the stream.
     *
     * @param version how many events the aggregate has, internal facts included; every change raises it
     * @param sequence how many of its events were published; other services read the events in this sequence
     * @param events the events of this change; empty if the state was only read
     */
    record Changed<S, E>(String subject, S state, long version, long sequence, List<E> events) {}

    /** The events that follow, and their origin. */
    record Happened<E>(Origin origin, List<E> events) {}

    /** Decides how a state changes. It is called again if another transaction changed the state first. */
    @FunctionalInterface
    interface Change<S, E> {
        /**
         * The events that follow, or a refusal. An empty list leaves the state as it is.
         *
         * @param state null if there is none yet
         * @param version of the state; 0 if there is none
         */
        Outcome<Happened<E>> on(@Nullable S state, long version);
    }

    /** Decides the events that follow, and refuses nothing. */
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

    /** The present states of several subjects, in their order; a subject without events is left out. */
    default List<Changed<S, E>> findAll(Collection<String> subjects) {
        return subjects.stream().flatMap(subject -> find(subject).stream()).toList();
    }

    /**
     * Changes an aggregate.
     *
     * @throws IllegalStateException if there was no state and the change began none
     */
    Outcome<Changed<S, E>> change(String subject, Change<S, E> change);

    /**
     * Changes several aggregates in one transaction. An aggregate whose change is refused or has no events stays as it
     * is. The answer omits an aggregate that had no state and got no events.
     */
    Map<String, Outcome<Changed<S, E>>> changeAll(Map<String, ? extends Change<S, E>> changes);
}
