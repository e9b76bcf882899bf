package org.fenbo.supervision.registry;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of clocks, each with its limit (TIME-3). */
public enum ClockKind {
    /** From receipt to closing. */
    WHOLE_CASE("case", Subject.CASE),
    /** From dispatch until the unit has accepted the order (签收). */
    ACCEPT("accept", Subject.ORDER),
    /** From dispatch until the unit has answered the order (处置). */
    HANDLE("handle", Subject.ROUND);

    /** What has one clock of a kind. */
    public enum Subject {
        /** The whole case. */
        CASE,
        /** Each order. */
        ORDER,
        /** Each round of an order; rework begins the next round. */
        ROUND
    }

    private final String code;
    private final Subject subject;

    ClockKind(String code, Subject subject) {
        this.code = code;
        this.subject = subject;
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
}
