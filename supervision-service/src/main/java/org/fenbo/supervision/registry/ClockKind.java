package org.fenbo.supervision.registry;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of clocks, each with its limit (TIME-3). */
public enum ClockKind {
    /** From receipt to closing; from a redo (CASE-13e) or another category (CASE-12c) to the next closing. */
    WHOLE_CASE("case", Subject.CASE_ROUND, Charged.NOBODY),
    /** From dispatch until the unit has accepted the order (签收). */
    ACCEPT("accept", Subject.ORDER_ROUND, Charged.UNIT),
    /** From dispatch until the unit has answered the order (处置). */
    HANDLE("handle", Subject.ORDER_ROUND, Charged.UNIT),
    /** From the request to return the order until the centre has decided on it (退回审定, CASE-5d). */
    DECISION("decision", Subject.ORDER, Charged.CENTRE),
    /** From the beginning of a dispute until the arbiter has ruled (裁决, CASE-5e). */
    RULING("ruling", Subject.CASE_ROUND, Charged.CENTRE),
    /** From the shelving or a review of a case until its next review (挂账复核, CASE-18d); the event states the deadline. */
    REVIEW("review", Subject.CASE_ROUND, Charged.UNIT);

    /** What has one clock of a kind. */
    public enum Subject {
        /** Each round of a case. A redo, another category, a review, or an arbiter who annuls a ruling begins the next one. */
        CASE_ROUND,
        /** Each order. */
        ORDER,
        /** Each round of an order; rework or another category of the case begins the next round. */
        ORDER_ROUND;

        /** Whether the clocks belong to the case and not to one of its orders. */
        public boolean isCase() {
            return this == CASE_ROUND;
        }

        /** Whether there may be more than one round. */
        public boolean hasRounds() {
            return this == CASE_ROUND || this == ORDER_ROUND;
        }
    }

    /** Who is charged if the clock passes (TIME-3g). */
    public enum Charged {
        /** No single unit. */
        NOBODY,
        /** The unit of the order, or the unit of the shelved case. */
        UNIT,
        /** The centre in whose queue the decision waits. */
        CENTRE
    }

    private final String code;
    private final Subject subject;
    private final Charged charged;

    ClockKind(String code, Subject subject, Charged charged) {
        this.code = code;
        this.subject = subject;
        this.charged = charged;
    }

    /** The kind with this code; empty if there is none. */
    public static Optional<ClockKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /** The code in names of clocks and in limits of the registry. */
    public String code() {
        return code;
    }

    public Subject subject() {
        return subject;
    }

    public Charged charged() {
        return charged;
    }
}
