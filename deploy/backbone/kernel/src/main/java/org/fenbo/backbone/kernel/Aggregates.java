package org.fenbo.backbone.kernel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All aggregates of one kind, each the fold of its events. A change is one transaction: read, decide, append the events,
 * or nothing.
 *
 * @param <S> the state
 * @param <E> the events
 */
public interface Aggregates<S, E> {

    /**
     * A state with its place in the stream.
     *
     * @param version how many events it has, internal facts too: what changes with every change
     * @param sequence how many of them were published: what readers of other services count by
     * @param events that led here from the version before; none when it was only read
     */
    record Changed<S, E>(String subject, S state, long version, long sequence, List<E> events) {}

    /** What follows, and where it comes from. */
    record Happened<E>(Origin origin, List<E> events) {}

    /** What to do about a state. It is asked again when somebody else was quicker. */
    @FunctionalInterface
    interface Change<S, E> {
        /**
         * The events that follow, none to leave it as it is, or a refusal.
         *
         * @param state null if there is none yet
         * @param version of the state; 0 if there is none
         */
        Outcome<Happened<E>> on(@Nullable S state, long version);
    }

    /** The events that follow where nothing can be refused. */
    @FunctionalInterface
    interface Step<S, E> {
        List<E> on(@Nullable S state);
    }

    /** A change that nothing can refuse. */
    static <S, E> Change<S, E> by(Origin origin, Step<S, E> step) {
        return (state, version) -> Outcome.done(new Happened<>(origin, step.on(state)));
    }

    /** The present state; empty if the subject has no event. */
    Optional<Changed<S, E>> find(String subject);

    /**
     * Changes one.
     *
     * @throws IllegalStateException if there was no state, and none began
     */
    Outcome<Changed<S, E>> change(String subject, Change<S, E> change);

    /**
     * Changes several in one transaction. A refusal leaves its own as it is; so does a change without events, and without
     * a state it is not in the answer.
     */
    Map<String, Outcome<Changed<S, E>>> changeAll(Map<String, ? extends Change<S, E>> changes);
}
