package org.fenbo.rehearsal.guarantee;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The transition table of all published events, copied by hand from docs/glossary.md: state, event, next state. */
final class Moves {
    static final String NONE = "NONE";

    private static final String TABLE = """
            NONE                  intake.report.received.v1        WAITING
            WAITING               intake.report.filed.v1           FILED
            WAITING               intake.report.joined.v1          JOINED
            NONE                  dispatch.case.filed.v1           TO_DISPATCH
            TO_DISPATCH           dispatch.case.queued.v1          TO_DISPATCH
            TO_DISPATCH           dispatch.facts.stated.v1         TO_DISPATCH
            TO_DISPATCH           dispatch.order.dispatched.v1     TO_ACCEPT
            TO_ACCEPT             dispatch.order.accepted.v1       ACCEPTED
            TO_ACCEPT             dispatch.return.requested.v1     RETURN_UNACCEPTED
            ACCEPTED              dispatch.return.requested.v1     RETURN_ACCEPTED
            RETURN_UNACCEPTED     dispatch.return.granted.v1       TO_DISPATCH
            RETURN_ACCEPTED       dispatch.return.granted.v1       TO_DISPATCH
            RETURN_UNACCEPTED     dispatch.return.refused.v1       TO_ACCEPT
            RETURN_ACCEPTED       dispatch.return.refused.v1       ACCEPTED
            ACCEPTED              dispatch.order.answered.v1       ANSWERED
            REWORK                dispatch.order.answered.v1       ANSWERED
            TO_ACCEPT             dispatch.order.withdrawn.v1      TO_DISPATCH
            ACCEPTED              dispatch.order.withdrawn.v1      TO_DISPATCH
            REWORK                dispatch.order.withdrawn.v1      TO_DISPATCH
            ANSWERED              dispatch.order.verified.v1       TO_CLOSE
            ANSWERED              dispatch.order.reworked.v1       REWORK
            ANSWERED              dispatch.order.undecided.v1      ANSWERED
            ACCEPTED              dispatch.referup.requested.v1    ACCEPTED
            REWORK                dispatch.referup.requested.v1    REWORK
            ACCEPTED              dispatch.referup.decided.v1      ACCEPTED
            REWORK                dispatch.referup.decided.v1      REWORK
            ACCEPTED              dispatch.order.extended.v1       ACCEPTED
            REWORK                dispatch.order.extended.v1       REWORK
            ACCEPTED              dispatch.order.paused.v1         PAUSED_ACCEPTED
            REWORK                dispatch.order.paused.v1         PAUSED_REWORK
            ACCEPTED              dispatch.case.shelved.v1         SHELVED_ACCEPTED
            REWORK                dispatch.case.shelved.v1         SHELVED_REWORK
            SHELVED_ACCEPTED      dispatch.case.reviewed.v1        SHELVED_ACCEPTED
            SHELVED_REWORK        dispatch.case.reviewed.v1        SHELVED_REWORK
            SHELVED_ACCEPTED      dispatch.case.takenup.v1         ACCEPTED
            SHELVED_REWORK        dispatch.case.takenup.v1         REWORK
            PAUSED_ACCEPTED       dispatch.order.resumed.v1        ACCEPTED
            PAUSED_REWORK         dispatch.order.resumed.v1        REWORK
            TO_CLOSE              dispatch.case.closed.v1          CLOSED
            CLOSED                dispatch.case.reopened.v1        TO_DISPATCH
            NONE                  dispatch.governor.stopped.v1     CATEGORY_OFF
            CATEGORY_OFF          dispatch.governor.resumed.v1     CATEGORY_ON
            CATEGORY_ON           dispatch.governor.stopped.v1     CATEGORY_OFF
            NONE                  registry.entry.published.v1      PUBLISHED
            NONE                  registry.revision.published.v1   PUBLISHED
            PUBLISHED             registry.revision.cancelled.v1   NOT_IN_FORCE
            NONE                  registry.adjustment.proposed.v1  PROPOSED
            PROPOSED              registry.adjustment.forwarded.v1 FORWARDED
            FORWARDED             registry.adjustment.consented.v1 CONSENTED
            CONSENTED             registry.adjustment.accepted.v1  ADJUSTED
            PROPOSED              registry.adjustment.refused.v1   NOT_ADJUSTED
            FORWARDED             registry.adjustment.refused.v1   NOT_ADJUSTED
            CONSENTED             registry.adjustment.refused.v1   NOT_ADJUSTED
            PROPOSED              registry.adjustment.supported.v1 PROPOSED
            FORWARDED             registry.adjustment.supported.v1 FORWARDED
            CONSENTED             registry.adjustment.supported.v1 CONSENTED
            PROPOSED              registry.adjustment.withdrawn.v1 NOT_ADJUSTED
            FORWARDED             registry.adjustment.withdrawn.v1 NOT_ADJUSTED
            CONSENTED             registry.adjustment.withdrawn.v1 NOT_ADJUSTED
            NONE                  registry.admission.requested.v1  REQUESTED
            REQUESTED             registry.admission.granted.v1    GRANTED
            REQUESTED             registry.admission.refused.v1    NOT_GRANTED
            REQUESTED             registry.admission.withdrawn.v1  WITHDRAWN
            GRANTED               registry.admission.renewed.v1    GRANTED
            GRANTED               registry.admission.ended.v1      ENDED
            NONE                  registry.pushdown.refused.v1     NOT_GRANTED
            NONE                  registry.roster.uncovered.v1     UNCOVERED
            UNCOVERED             registry.roster.covered.v1       COVERED
            COVERED               registry.roster.uncovered.v1     UNCOVERED
            NONE                  registry.roster.linked.v1        LINKED
            LINKED                registry.roster.linked.v1        LINKED
            LINKED                registry.roster.uncovered.v1     UNCOVERED
            UNCOVERED             registry.roster.linked.v1        UNCOVERED
            COVERED               registry.roster.linked.v1        COVERED
            NONE                  registry.availability.recorded.v1 KNOWN_AVAILABILITY
            KNOWN_AVAILABILITY    registry.availability.recorded.v1 KNOWN_AVAILABILITY
            NONE                  dispatch.message.requested.v1    MESSAGE_REQUESTED
            NONE                  registry.message.requested.v1    MESSAGE_REQUESTED
            """;

    /** The events of an order to help; they don't change the state of the case (CASE-8). */
    private static final List<String> HELP = List.of("dispatched", "accepted", "answered", "waived", "withdrawn");

    private static final List<String> OPEN = List.of(
            "TO_DISPATCH",
            "TO_ACCEPT",
            "ACCEPTED",
            "RETURN_UNACCEPTED",
            "RETURN_ACCEPTED",
            "ANSWERED",
            "REWORK",
            "PAUSED_ACCEPTED",
            "PAUSED_REWORK",
            "SHELVED_ACCEPTED",
            "SHELVED_REWORK",
            "TO_CLOSE");

    private static final Map<String, String> AFTER = new HashMap<>();
    private static final Set<String> TYPES = new TreeSet<>();

    static {
        TABLE.lines().map(line -> line.trim().split("\\s+")).forEach(line -> add(line[0], line[1], line[2]));
        for (String state : OPEN) {
            HELP.forEach(verb -> add(state, "dispatch.cooperation." + verb + ".v1", state));
            add(state, "dispatch.case.reclassified.v1", state);
            add(state, "dispatch.case.voided.v1", "VOID");
            add(state, "dispatch.case.cancelled.v1", "CANCELLED");
        }
    }

    private static void add(String state, String type, String after) {
        AFTER.put(state + " " + type, after);
        TYPES.add(type);
    }

    private Moves() {}

    /**
     * The table doesn't cover clocks, because one stream has the events of several clocks; {@link ClocksHold} checks
     * each clock.
     */
    static boolean covers(String topic) {
        return !topic.equals("supervision.clock");
    }

    /** The state after an event; empty if the table has no line for this state and event. */
    static String after(String state, String type) {
        return AFTER.getOrDefault(state + " " + type, "");
    }

    /** All event types of the table. */
    static Set<String> types() {
        return TYPES;
    }
}
