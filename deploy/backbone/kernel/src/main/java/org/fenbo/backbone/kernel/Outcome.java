package org.fenbo.backbone.kernel;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The outcome of a command: a result, or a refusal that the domain foresees. A refused command has changed nothing.
 *
 * @param <T> the result
 */
public sealed interface Outcome<T> {

    /** The command was done. */
    record Done<T>(T value) implements Outcome<T> {}

    /** The command was not done. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /** An outcome with the value; the given refusal if the value is empty. */
    static <T> Outcome<T> of(Optional<T> value, Refusal otherwise) {
        return value.map(Outcome::done).orElseGet(() -> refused(otherwise));
    }

    /** The value, unless there is a refusal. */
    static <T> Outcome<T> unless(Optional<Refusal> refusal, Supplier<T> value) {
        return refusal.<Outcome<T>>map(Outcome::refused).orElseGet(() -> done(value.get()));
    }

    /** The outcome of a further step. The step runs only if this outcome is done. */
    default <R> Outcome<R> then(Function<T, Outcome<R>> step) {
        return switch (this) {
            case Done<T>(var value) -> step.apply(value);
            case Refused<T>(var refusal) -> new Refused<>(refusal);
        };
    }

    /** This outcome with another result; a refusal stays unchanged. */
    default <R> Outcome<R> map(Function<T, R> result) {
        return then(value -> done(result.apply(value)));
    }
}
