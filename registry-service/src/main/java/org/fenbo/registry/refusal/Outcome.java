package org.fenbo.registry.refusal;

import java.util.function.Function;

/** What came of a command: a result, or a refusal that the rules foresee. */
public sealed interface Outcome<T> {

    /** It was done. */
    record Done<T>(T value) implements Outcome<T> {}

    /** It was not done, and nothing was changed. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    /** The outcome of a further step, taken only when this one was done. */
    default <R> Outcome<R> then(Function<T, Outcome<R>> step) {
        return switch (this) {
            case Done<T>(var value) -> step.apply(value);
            case Refused<T>(var refusal) -> new Refused<>(refusal);
        };
    }
}
