package org.fenbo.backbone.kernel;

import java.util.Optional;
import java.util.function.Function;

/**
 * What came of a command: a result, or a refusal that the domain foresees. A refusal has changed nothing.
 *
 * @param <T> the result
 */
public sealed interface Outcome<T> {

    /** It was done. */
    record Done<T>(T value) implements Outcome<T> {}

    /** It was not done. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /** The value, or the refusal if there is none. */
    static <T> Outcome<T> of(Optional<T> value, Refusal otherwise) {
        return value.map(Outcome::done).orElseGet(() -> refused(otherwise));
    }

    /** The outcome of a further step, taken only when this one was done. */
    default <R> Outcome<R> then(Function<T, Outcome<R>> step) {
        return switch (this) {
            case Done<T>(var value) -> step.apply(value);
            case Refused<T>(var refusal) -> new Refused<>(refusal);
        };
    }

    /** The outcome with another result; a refusal stays as it is. */
    default <R> Outcome<R> map(Function<T, R> result) {
        return then(value -> done(result.apply(value)));
    }
}
