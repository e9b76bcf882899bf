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
import org.fenbo.supervision.registry.ClockKind.Subject;

/**
 * A line of the clock plan: the event types that set, meet and stop the clocks of one kind. The types are those of
 * dispatch.case.
 *
 * @param ground the ground for which the case waits in a queue; events with another ground set no clock; empty if the
 *     ground doesn't matter
 * @param fromReceipt whether the clock starts when the report was received, not when the event happened
 * @param setBy types that set the first clock of the case or order
 * @param setAgainBy types that set the clock of the next round of the case or order; if a clock of the case has none,
 *     the types of {@code setBy} begin its next round after the round before has ended
 * @param renewedBy types that stop each open clock of this kind and set another one in its place
 */
record ClockLine(
        ClockKind kind,
        String ground,
        boolean fromReceipt,
        Set<String> setBy,
        Set<String> setAgainBy,
        Set<String> renewedBy,
        Set<String> metBy,
        Map<String, Reason> stoppedBy) {

    ClockLine {
        setBy = Set.copyOf(setBy);
        setAgainBy = Set.copyOf(setAgainBy);
        renewedBy = Set.copyOf(renewedBy);
        metBy = Set.copyOf(metBy);
        stoppedBy = Map.copyOf(stoppedBy);
    }

    /** A line without events. */
    static ClockLine clock(ClockKind kind) {
        return new ClockLine(kind, "", false, Set.of(), Set.of(), Set.of(), Set.of(), Map.of());
    }

    ClockLine startingAtReceipt() {
        return new ClockLine(kind, ground, true, setBy, setAgainBy, renewedBy, metBy, stoppedBy);
    }

    /** Only a case that waits for this ground sets the clock. */
    ClockLine forGround(String code) {
        return new ClockLine(kind, code, fromReceipt, setBy, setAgainBy, renewedBy, metBy, stoppedBy);
    }

    ClockLine setBy(String... types) {
        return new ClockLine(kind, ground, fromReceipt, with(setBy, types), setAgainBy, renewedBy, metBy, stoppedBy);
    }

    ClockLine setAgainBy(String... types) {
        return new ClockLine(kind, ground, fromReceipt, setBy, with(setAgainBy, types), renewedBy, metBy, stoppedBy);
    }

    /** Each open clock of this kind stops for this reason, and another clock begins in its place. */
    ClockLine renewedBy(Reason reason, String... types) {
        return new ClockLine(kind, ground, fromReceipt, setBy, setAgainBy, with(renewedBy, types), metBy, stoppedBy)
                .stoppedBy(reason, types);
    }

    ClockLine metBy(String... types) {
        return new ClockLine(kind, ground, fromReceipt, setBy, setAgainBy, renewedBy, with(metBy, types), stoppedBy);
    }

    ClockLine stoppedBy(Reason reason, String... types) {
        Map<String, Reason> more = new HashMap<>(stoppedBy);
        Arrays.stream(types).forEach(type -> more.put(type, reason));
        return new ClockLine(kind, ground, fromReceipt, setBy, setAgainBy, renewedBy, metBy, more);
    }

    private static Set<String> with(Set<String> types, String... more) {
        Set<String> all = new HashSet<>(types);
        all.addAll(List.of(more));
        return all;
    }

    /** The types that this line names. */
    Stream<String> types() {
        return Stream.of(setBy, setAgainBy, renewedBy, metBy, stoppedBy.keySet())
                .flatMap(Set::stream);
    }

    /**
     * The name of the clock that an event sets. A deadline is computed once (TIME-4a), so the event sets no clock if the
     * case already has the clock.
     */
    Optional<ClockName> sets(Happening what, CaseClocks clocks) {
        int order = kind.subject().isCase() ? 0 : what.order();
        int next = Math.max(clocks.rounds(kind, order) + 1, what.round());
        if (setAgainBy.contains(what.type())) {
            return Optional.of(new ClockName(kind, order, next));
        }
        if (!setBy.contains(what.type()) || !(ground.isEmpty() || ground.equals(what.ground()))) {
            return Optional.empty();
        }
        return kind.subject() == Subject.CASE_ROUND && setAgainBy.isEmpty()
                ? Optional.of(new ClockName(kind, order, next)).filter(name -> !clocks.isOpen(kind))
                : Optional.of(new ClockName(kind, order, 1))
                        .filter(name -> clocks.of(name).isEmpty());
    }

    /** The names of the clocks that an event sets in place of open clocks. */
    Stream<ClockName> renews(Happening what, CaseClocks clocks) {
        return renewedBy.contains(what.type())
                ? clocks.open(kind)
                        .map(open -> new ClockName(kind, open.order(), clocks.rounds(kind, open.order()) + 1))
                : Stream.empty();
    }
}
