package org.fenbo.supervision.clock;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fenbo.supervision.clock.CaseEvent.Happening;
import org.fenbo.supervision.clock.ClockEvent.Reason;
import org.fenbo.supervision.registry.ClockKind;

/**
 * A line of the clock plan: the event types that set, meet and stop the clocks of one kind. The types are those of
 * dispatch.case.
 *
 * @param fromReceipt whether the clock starts when the report was received, not when the event happened
 * @param setBy types that set the first clock of the case or order
 * @param setAgainBy types that set the clock of the order's next round
 */
record ClockLine(
        ClockKind kind,
        boolean fromReceipt,
        Set<String> setBy,
        Set<String> setAgainBy,
        Set<String> metBy,
        Map<String, Reason> stoppedBy) {

    ClockLine {
        setBy = Set.copyOf(setBy);
        setAgainBy = Set.copyOf(setAgainBy);
        metBy = Set.copyOf(metBy);
        stoppedBy = Map.copyOf(stoppedBy);
    }

    /** A line without events. */
    static ClockLine clock(ClockKind kind) {
        return new ClockLine(kind, false, Set.of(), Set.of(), Set.of(), Map.of());
    }

    ClockLine startingAtReceipt() {
        return new ClockLine(kind, true, setBy, setAgainBy, metBy, stoppedBy);
    }

    ClockLine setBy(String... types) {
        return new ClockLine(kind, fromReceipt, with(setBy, types), setAgainBy, metBy, stoppedBy);
    }

    ClockLine setAgainBy(String... types) {
        return new ClockLine(kind, fromReceipt, setBy, with(setAgainBy, types), metBy, stoppedBy);
    }

    ClockLine metBy(String... types) {
        return new ClockLine(kind, fromReceipt, setBy, setAgainBy, with(metBy, types), stoppedBy);
    }

    ClockLine stoppedBy(Reason reason, String... types) {
        Map<String, Reason> more = new HashMap<>(stoppedBy);
        Arrays.stream(types).forEach(type -> more.put(type, reason));
        return new ClockLine(kind, fromReceipt, setBy, setAgainBy, metBy, more);
    }

    private static Set<String> with(Set<String> types, String... more) {
        Set<String> all = new HashSet<>(types);
        all.addAll(List.of(more));
        return all;
    }

    /** The types that this line names. */
    Stream<String> types() {
        return Stream.of(setBy, setAgainBy, metBy, stoppedBy.keySet()).flatMap(Set::stream);
    }

    /**
     * The name of the clock that an event sets. A deadline is computed once (TIME-4a), so the event sets no clock if the
     * case already has the clock.
     */
    Optional<ClockName> sets(Happening what, CaseClocks clocks) {
        if (setAgainBy.contains(what.type())) {
            return Optional.of(new ClockName(kind, what.order(), clocks.rounds(kind, what.order()) + 1));
        }
        return setBy.contains(what.type())
                ? Optional.of(new ClockName(kind, what.order(), 1))
                        .filter(name -> clocks.of(name).isEmpty())
                : Optional.empty();
    }
}
