package org.fenbo.backbone.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one command decides.
 *
 * @param <T> its target: a state in which the command is possible
 * @param <B> its body
 * @param <E> the events of the aggregate
 */
public interface Decision<T, B, E> {

    /** The body of a command that needs no fields. */
    record Nothing() {}

    /**
     * Why this actor may not give the command now, whatever the body; empty if they may. It reads only memory, because
     * {@link CommandTable#possible} also calls it.
     */
    default Optional<Refusal> refusal(T target, Actor actor, Instant at) {
        return Optional.empty();
    }

    /** The events that follow, or a refusal of the body. It is called once, only if {@link #refusal} was empty. */
    Outcome<List<E>> events(T target, Actor actor, B body, Instant at);
}
