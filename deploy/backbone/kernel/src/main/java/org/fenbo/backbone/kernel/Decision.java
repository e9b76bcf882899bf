package org.fenbo.backbone.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one command decides.
 *
 * @param <T> its target: a state in which it is possible
 * @param <B> its body
 * @param <E> the events of the aggregate
 */
public interface Decision<T, B, E> {

    /** The body of a command that needs none. */
    record Nothing() {}

    /**
     * Why this actor may not do it here and now, with any body. It reads memory only: {@link CommandTable#possible}
     * asks it too.
     */
    default Optional<Refusal> refusal(T target, Actor actor, Instant at) {
        return Optional.empty();
    }

    /** What follows, or which field of the body is wrong. Called once, after {@link #refusal} was empty. */
    Outcome<List<E>> events(T target, Actor actor, B body, Instant at);
}
