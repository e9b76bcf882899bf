package org.fenbo.supervision.clock;

import java.util.Arrays;
import java.util.EnumMap;
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
 * A line of the clock plan: what the event types do to the clocks of one kind. The types are those of dispatch.case.
 *
 * @param ground the ground for which the case waits in a queue; events with another ground set no clock; empty if the
 *     ground doesn't matter
 * @param fromReceipt whether the clock starts when the report was received, not when the event happened
 * @param types the types that have each effect
 * @param stoppedBy the types that stop the clock, each with its reason
 */
record ClockLine(
        ClockKind kind,
        String ground,
        boolean fromReceipt,
        Map<Effect, Set<String>> types,
        Map<String, Reason> stoppedBy) {

    /** What an event does to a clock, except stopping it. */
    enum Effect {
        /** Sets the first clock of the case or order. */
        SET,
        /**
         * Sets the clock of the next round of the case or order. If a clock of the case has no such type, the types of
         * {@link #SET} begin its next round after the round before has ended.
         */
        SET_AGAIN,
        /** Sets another clock in place of each open clock of this kind, which stops. */
        RENEWED,
        MET,
        /** The clock doesn't run any more; the rest of its limit is kept (TIME-3e). */
        PAUSED,
        /** The rest of the limit runs (TIME-3e). */
        RESUMED,
        /** Another clock with a later deadline begins, if that was asked before the deadline (TIME-3f). */
        EXTENDED
    }

    ClockLine {
        types = Map.copyOf(types);
        stoppedBy = Map.copyOf(stoppedBy);
    }

    /** A line without events. */
    static ClockLine clock(ClockKind kind) {
        return new ClockLine(kind, "", false, Map.of(), Map.of());
    }

    ClockLine startingAtReceipt() {
        return new ClockLine(kind, ground, true, types, stoppedBy);
    }

    /** Only a case that waits for this ground sets the clock. */
    ClockLine forGround(String code) {
        return new ClockLine(kind, code, fromReceipt, types, stoppedBy);
    }

    ClockLine setBy(String... more) {
        return with(Effect.SET, more);
    }

    ClockLine setAgainBy(String... more) {
        return with(Effect.SET_AGAIN, more);
    }

    /** Each open clock of this kind stops for this reason, and another clock begins in its place. */
    ClockLine renewedBy(Reason reason, String... more) {
        return with(Effect.RENEWED, more).stoppedBy(reason, more);
    }

    ClockLine metBy(String... more) {
        return with(Effect.MET, more);
    }

    ClockLine pausedBy(String... more) {
        return with(Effect.PAUSED, more);
    }

    ClockLine resumedBy(String... more) {
        return with(Effect.RESUMED, more);
    }

    ClockLine extendedBy(String... more) {
        return with(Effect.EXTENDED, more);
    }

    ClockLine stoppedBy(Reason reason, String... more) {
        Map<String, Reason> all = new HashMap<>(stoppedBy);
        Arrays.stream(more).forEach(type -> all.put(type, reason));
        return new ClockLine(kind, ground, fromReceipt, types, all);
    }

    private ClockLine with(Effect effect, String... more) {
        Map<Effect, Set<String>> all = new EnumMap<>(Effect.class);
        all.putAll(types);
        Set<String> ofEffect = new HashSet<>(by(effect));
        ofEffect.addAll(List.of(more));
        all.put(effect, Set.copyOf(ofEffect));
        return new ClockLine(kind, ground, fromReceipt, all, stoppedBy);
    }

    private Set<String> by(Effect effect) {
        return types.getOrDefault(effect, Set.of());
    }

    /** Whether events of this type have this effect. */
    boolean has(Effect effect, String type) {
        return by(effect).contains(type);
    }

    /** The types that this line names. */
    Stream<String> named() {
        return Stream.concat(types.values().stream(), Stream.of(stoppedBy.keySet()))
                .flatMap(Set::stream);
    }

    /**
     * The name of the clock that an event sets. A deadline is computed once (TIME-4a), so the event sets no clock if the
     * case already has the clock.
     */
    Optional<ClockName> sets(Happening what, CaseClocks clocks) {
        int order = kind.subject().isCase() ? 0 : what.order();
        int next = Math.max(clocks.rounds(kind, order) + 1, what.round());
        if (has(Effect.SET_AGAIN, what.type())) {
            return Optional.of(new ClockName(kind, order, next));
        }
        if (!has(Effect.SET, what.type()) || !(ground.isEmpty() || ground.equals(what.ground()))) {
            return Optional.empty();
        }
        return kind.subject() == Subject.CASE_ROUND && by(Effect.SET_AGAIN).isEmpty()
                ? Optional.of(new ClockName(kind, order, next)).filter(name -> !clocks.isOpen(kind))
                : Optional.of(new ClockName(kind, order, 1))
                        .filter(name -> clocks.of(name).isEmpty());
    }

    /** The names of the clocks that an event sets in place of open clocks. */
    Stream<ClockName> renews(Happening what, CaseClocks clocks) {
        return has(Effect.RENEWED, what.type())
                ? clocks.open(kind)
                        .map(open -> new ClockName(kind, open.order(), clocks.rounds(kind, open.order()) + 1))
                : Stream.empty();
    }
}
