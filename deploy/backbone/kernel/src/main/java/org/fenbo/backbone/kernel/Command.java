package org.fenbo.backbone.kernel;

import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One command as a row of a table.
 *
 * @param <S> the aggregate
 * @param <T> the target
 * @param <B> the body
 * @param <E> the events
 * @param verb the last segment of its address
 * @param body its type
 * @param at the form of its place's address, such as {@code orders/{n}}, for the documents
 * @param state the target's type or stage, for the documents
 * @param places where it may go
 * @param right who may
 * @param approval the kind of approval that it needs; empty where it needs none (CASE-18)
 * @param task whether somebody is expected to do it when its target is present, so that it is in their queue
 */
public record Command<S, T, B, E>(
        String verb,
        Class<B> body,
        String at,
        String state,
        Function<S, Stream<Place<T>>> places,
        Right right,
        Decision<T, B, E> decision,
        String approval,
        boolean task) {

    /** A row that needs no approval, and that nobody is expected to give. */
    public Command(
            String verb,
            Class<B> body,
            String at,
            String state,
            Function<S, Stream<Place<T>>> places,
            Right right,
            Decision<T, B, E> decision) {
        this(verb, body, at, state, places, right, decision, "", false);
    }

    /** The row of a command that becomes a request: what it does follows when somebody else has approved it. */
    public Command<S, T, B, E> needs(String kind) {
        return new Command<>(verb, body, at, state, places, right, decision, kind, task);
    }

    /** The row of a command that somebody is expected to give. */
    public Command<S, T, B, E> expected() {
        return new Command<>(verb, body, at, state, places, right, decision, approval, true);
    }

    /** The address of the command below the aggregate. */
    public static String address(String path, String verb) {
        return path.isEmpty() ? verb : path + "/" + verb;
    }

    /**
     * A command as it comes in.
     *
     * @param path of the place, below the aggregate; empty for the aggregate itself
     * @param expected the version that the caller has seen; null if any will do
     */
    public record Call(
            String path,
            String verb,
            Caller caller,
            Object body,
            @Nullable Long expected) {

        /** Its address below the aggregate. */
        public String address() {
            return Command.address(path, verb);
        }
    }
}
