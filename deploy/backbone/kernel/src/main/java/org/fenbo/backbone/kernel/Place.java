package org.fenbo.backbone.kernel;

import java.util.Optional;

/**
 * Where a command may go: its target is present, or the place is there in a state that has no such target.
 *
 * @param <T> the target
 */
public sealed interface Place<T> {

    /** Its address below the aggregate; empty for the aggregate itself. */
    String path();

    /** The codes that it belongs to. */
    Reach reach();

    /** The state that it is in, as users read it. */
    String state();

    /** The target is present. */
    record Ready<T>(String path, Reach reach, String state, T target) implements Place<T> {}

    /** The state has no such target. */
    record NotNow<T>(String path, Reach reach, String state) implements Place<T> {}

    /** A place with a target, or in a state without one. */
    static <T> Place<T> of(String path, Reach reach, Optional<T> target, String state) {
        return target.<Place<T>>map(present -> new Ready<>(path, reach, state, present))
                .orElseGet(() -> new NotNow<>(path, reach, state));
    }
}
