package org.fenbo.backbone.events.log;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The last states of the aggregates that were changed most recently. A change then reads only the events that came
 * after such a state. A state may be old, or may come from a transaction that was rolled back, or from before a restore:
 * it is used only if the log still has its last event, with the same hash.
 *
 * @param <S> the state
 */
final class LastStates<S> {
    private final Map<String, Current<S>> states;

    /** @param limit how many states are kept; 0 if each change shall read the whole stream */
    LastStates(int limit) {
        this.states = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Current<S>> eldest) {
                return size() > limit;
            }
        };
    }

    /** The head of a stream and its state; the state is null if the stream has no events. */
    record Current<S>(Head head, @Nullable S state) {
        static <S> Current<S> none() {
            return new Current<>(Head.NONE, null);
        }
    }

    /** The last state of each of these aggregates; no state and an empty stream for an aggregate that is not kept. */
    synchronized Map<String, Current<S>> of(Collection<String> subjects) {
        Map<String, Current<S>> found = new HashMap<>();
        for (String subject : subjects) {
            Current<S> current = states.get(subject);
            found.put(subject, current == null ? Current.none() : current);
        }
        return found;
    }

    synchronized void keep(String subject, Current<S> current) {
        states.put(subject, current);
    }
}
