package org.fenbo.backbone.kernel;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A command as a row of a command table.
 *
 * @param <S> the aggregate
 * @param <T> the target
 * @param <B> the body
 * @param <E> the events
 * @param verb the last segment of the command's address
 * @param body the type of the body
 * @param at the form of the place's address, such as {@code orders/{n}}, as the documents show it
 * @param state the target's type or stage, as the documents show it
 * @param places the places to which the command may be sent, from the aggregate and the codes that it belongs to
 * @param right who may give the command
 * @param approval the kind of approval that the command needs; empty if it needs none (CASE-18)
 * @param task true if somebody is expected to give the command while its target is present; that person's queue then
 *     shows the command
 * @param inLine narrows the codes of the place to those whose queues show the command now; all others who have the right
 *     may give the command, too
 * @param until until when the command is expected, from its target; then the platform does it. Empty if it is
 *     expected for as long as the target is present
 */
public record Command<S, T, B, E>(
        String verb,
        Class<B> body,
        String at,
        String state,
        BiFunction<S, Reach, Stream<Place<T>>> places,
        Right right,
        Decision<T, B, E> decision,
        String approval,
        boolean task,
        BiFunction<T, Reach, Reach> inLine,
        Function<T, Optional<Instant>> until) {

    /** A command that needs no approval and that nobody is expected to give. */
    public Command(
            String verb,
            Class<B> body,
            String at,
            String state,
            BiFunction<S, Reach, Stream<Place<T>>> places,
            Right right,
            Decision<T, B, E> decision) {
        this(
                verb,
                body,
                at,
                state,
                places,
                right,
                decision,
                "",
                false,
                (target, codes) -> codes,
                target -> Optional.empty());
    }

    /**
     * This row with an approval of the given kind. The command becomes a request, and takes effect after another person
     * has approved the request.
     */
    public Command<S, T, B, E> needs(String kind) {
        return new Command<>(verb, body, at, state, places, right, decision, kind, task, inLine, until);
    }

    /** This row as a command that somebody is expected to give. */
    public Command<S, T, B, E> expected() {
        return new Command<>(verb, body, at, state, places, right, decision, approval, true, inLine, until);
    }

    /** This row as a command that those in line are expected to give. */
    public Command<S, T, B, E> expectedOf(BiFunction<T, Reach, Reach> now) {
        return new Command<>(verb, body, at, state, places, right, decision, approval, true, now, until);
    }

    /** This row as a command that somebody is expected to give until a time, and that the platform gives then. */
    public Command<S, T, B, E> expectedUntil(Function<T, Optional<Instant>> end) {
        return new Command<>(verb, body, at, state, places, right, decision, approval, true, inLine, end);
    }

    /** The address of the command, relative to the aggregate. */
    public static String address(String path, String verb) {
        return path.isEmpty() ? verb : path + "/" + verb;
    }

    /**
     * A command that a caller has sent.
     *
     * @param path the address of the place, relative to the aggregate; empty for the aggregate itself
     * @param expected the version that the caller has read; null if the command is valid for any version
     */
    public record Call(
            String path,
            String verb,
            Caller caller,
            Object body,
            @Nullable Long expected) {

        /** The address of the command, relative to the aggregate. */
        public String address() {
            return Command.address(path, verb);
        }
    }
}
