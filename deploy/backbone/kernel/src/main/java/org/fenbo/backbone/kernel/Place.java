package org.fenbo.backbone.kernel;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A place of an aggregate to which a command may be sent. The target of the command is present only in some states of
 * the place.
 *
 * @param <T> the target
 */
public sealed interface Place<T> {

    /** The address of the place, relative to the aggregate; empty for the aggregate itself. */
    String path();

    /** The codes that the place belongs to. */
    Reach reach();

    /** The state of the place, as users read it. */
    Supplier<String> words();

    /** The state of the place, as users read it. */
    default String state() {
        return words().get();
    }

    /** The target is present. */
    record Ready<T>(String path, Reach reach, Supplier<String> words, T target) implements Place<T> {}

    /** The place is in a state without the target. */
    record NotNow<T>(String path, Reach reach, Supplier<String> words) implements Place<T> {}

    /**
     * A place that is ready if the target is present.
     *
     * @param words computes the state of the place. Most commands never need it, so it is computed only for a refusal
     */
    static <T> Place<T> of(String path, Reach reach, Optional<T> target, Supplier<String> words) {
        return target.<Place<T>>map(present -> new Ready<>(path, reach, words, present))
                .orElseGet(() -> new NotNow<>(path, reach, words));
    }
}
