package org.fenbo.backbone.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
     * Why this actor may not give the command now; empty if the actor may give it. The reason does not depend on the
     * body. The method reads only memory, because {@link CommandTable#possible} also calls it.
     */
    default Optional<Refusal> refusal(T target, Actor actor, Instant at) {
        return Optional.empty();
    }

    /**
     * The codes of the persons who may not give the command on this target in any role. {@link #refusal} refuses them,
     * and their queues don't show the command.
     */
    default Set<String> excluded(T target) {
        return Set.of();
    }

    /**
     * The person who alone is expected to give the command; empty if everybody with the right is. The queues of all others
     * don't show the command, except for those who may name another person.
     */
    default Optional<String> expectedOf(T target) {
        return Optional.empty();
    }

    /**
     * The events of the command, or a refusal of its body. The table calls this method once, and only if
     * {@link #refusal} was empty.
     */
    Outcome<List<E>> events(T target, Actor actor, B body, Instant at);

    /**
     * The events of a command whose body names something that the caller must be allowed to see. All other commands need
     * only the actor.
     */
    default Outcome<List<E>> eventsFor(T target, Actor actor, Caller caller, B body, Instant at) {
        return events(target, actor, body, at);
    }
}
