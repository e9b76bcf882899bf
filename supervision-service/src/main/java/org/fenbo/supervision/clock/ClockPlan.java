package org.fenbo.supervision.clock;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.fenbo.supervision.clock.ClockLine.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.fenbo.supervision.clock.CaseEvent.Happening;
import org.fenbo.supervision.clock.ClockEvent.Reason;
import org.fenbo.supervision.clock.ClockLine.Effect;
import org.fenbo.supervision.registry.ClockKind;

/**
 * The clock plan: one line for each kind of clock (TIME-3a). To add a clock, add its kind and its line.
 *
 * <p>The whole-case clock starts with the receipt (TIME-3b). The clocks of an order start with its dispatch, not with
 * its acceptance (TIME-3c). A granted return stops the clocks of the order and doesn't change the whole-case clock; the
 * next order gets its full time (TIME-3d). A redo begins the whole-case clock anew (CASE-13e). Rework gets a new handling
 * clock with the full time. The centre decides on a return within its limit (CASE-5d), and the arbiter rules within a
 * limit (CASE-5e).
 *
 * <p>Another category begins the whole-case clock anew, and each open clock of an order whose limit depends on the category
 * (CASE-12c). The former clocks stop and keep their deadlines.
 *
 * <p>The pause of an order stops the clock of its handling and the whole-case clock, and shelving stops the whole-case
 * clock and all clocks of handling; then the rest runs (TIME-3e). A shelved case has a clock for each review (CASE-18d).
 * An extension stops the clock of the handling of its order, and a clock with the later deadline begins (TIME-3f).
 */
public final class ClockPlan {
    private static final String RECLASSIFIED = "dispatch.case.reclassified.v1";

    private static final List<ClockLine> LINES = List.of(
            endedWithCase(clock(ClockKind.WHOLE_CASE))
                    .setBy("dispatch.case.filed.v1")
                    .startingAtReceipt()
                    .setAgainBy("dispatch.case.reopened.v1", RECLASSIFIED)
                    .stoppedBy(Reason.RECLASSIFIED, RECLASSIFIED)
                    .pausedBy("dispatch.order.paused.v1", "dispatch.case.shelved.v1")
                    .resumedBy("dispatch.order.resumed.v1", "dispatch.case.takenup.v1")
                    .metBy("dispatch.case.closed.v1"),
            ofOrder(ClockKind.ACCEPT).setBy("dispatch.order.dispatched.v1").metBy("dispatch.order.accepted.v1"),
            ofOrder(ClockKind.HANDLE)
                    .setBy("dispatch.order.dispatched.v1", "dispatch.cooperation.dispatched.v1")
                    .setAgainBy("dispatch.order.reworked.v1")
                    .extendedBy("dispatch.order.extended.v1")
                    .pausedBy("dispatch.order.paused.v1", "dispatch.case.shelved.v1")
                    .resumedBy("dispatch.order.resumed.v1", "dispatch.case.takenup.v1")
                    .metBy("dispatch.order.answered.v1", "dispatch.cooperation.answered.v1"),
            endedWithCase(clock(ClockKind.DECISION))
                    .setBy("dispatch.return.requested.v1")
                    .metBy("dispatch.return.granted.v1", "dispatch.return.refused.v1"),
            endedWithCase(clock(ClockKind.RULING))
                    .setBy("dispatch.case.queued.v1")
                    .forGround("DISPUTED")
                    .metBy("dispatch.order.dispatched.v1"),
            endedWithCase(clock(ClockKind.REVIEW))
                    .setAgainBy("dispatch.case.shelved.v1", "dispatch.case.reviewed.v1")
                    .metBy("dispatch.case.reviewed.v1", "dispatch.case.takenup.v1"));

    private static final Map<ClockKind, ClockLine> BY_KIND =
            LINES.stream().collect(toMap(ClockLine::kind, Function.identity()));

    private static final Set<String> TYPES =
            LINES.stream().flatMap(ClockLine::named).collect(toUnmodifiableSet());

    private ClockPlan() {}

    private static ClockLine ofOrder(ClockKind kind) {
        return endedWithCase(clock(kind))
                .renewedBy(Reason.RECLASSIFIED, RECLASSIFIED)
                .stoppedBy(Reason.CASE_CLOSED, "dispatch.case.closed.v1")
                .stoppedBy(Reason.RETURN_GRANTED, "dispatch.return.granted.v1", "dispatch.cooperation.withdrawn.v1")
                .stoppedBy(Reason.WITHDRAWN, "dispatch.order.withdrawn.v1")
                .stoppedBy(Reason.WAIVED, "dispatch.cooperation.waived.v1");
    }

    private static ClockLine endedWithCase(ClockLine line) {
        return line.stoppedBy(Reason.CASE_VOIDED, "dispatch.case.voided.v1")
                .stoppedBy(Reason.CASE_CANCELLED, "dispatch.case.cancelled.v1");
    }

    /** The types of all events that change a clock. */
    public static Set<String> types() {
        return TYPES;
    }

    /** The clocks that an event sets, in the order of the plan. */
    static List<ClockSetting> set(Happening what, Instant at, CaseClocks clocks) {
        List<ClockSetting> settings = new ArrayList<>();
        for (ClockLine line : LINES) {
            Instant start = line.fromReceipt() ? what.receivedAt(at) : at;
            line.sets(what, clocks).ifPresent(name -> settings.add(new ClockSetting(name, start)));
            line.renews(what, clocks).forEach(name -> settings.add(new ClockSetting(name, at)));
        }
        return settings;
    }

    /** A clock that is to be set, and its start. */
    record ClockSetting(ClockName name, Instant start) {}

    /** The events by which a clock is met, stopped or paused. */
    static List<ClockEvent> end(Clock clock, Happening what, Instant at) {
        ClockName name = clock.set().clock();
        ClockLine line = BY_KIND.get(name.kind());
        if (line == null || !what.concerns(name)) {
            return List.of();
        }
        if (line.has(Effect.MET, what.type())) {
            return clock.meetAt(at);
        }
        if (line.has(Effect.PAUSED, what.type())) {
            return clock.pauseAt(at);
        }
        Reason reason = line.stoppedBy().get(what.type());
        return reason == null ? List.of() : clock.stopAt(at, reason);
    }

    /** Whether the event has this effect on the clock. */
    static boolean has(Effect effect, ClockName name, Happening what) {
        ClockLine line = BY_KIND.get(name.kind());
        return line != null && what.concerns(name) && line.has(effect, what.type());
    }
}
