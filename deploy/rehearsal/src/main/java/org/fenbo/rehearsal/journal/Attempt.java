package org.fenbo.rehearsal.journal;

import java.time.Instant;

/**
 * One POST of the driver, as the driver saw it.
 *
 * @param client who sent it
 * @param key its Idempotency-Key; every repeat of one wish has the same
 * @param operation service and path, such as {@code intake/intake/v1/reports}
 * @param body SHA-256 of the body, in hex
 * @param sent by the wall clock, before the call
 * @param answered by the wall clock, after the call
 * @param status the status of the answer; 0 when none came
 * @param number what the answer calls {@code number}; empty when it names none
 */
public record Attempt(
        String client,
        String key,
        String operation,
        String body,
        Instant sent,
        Instant answered,
        int status,
        String number) {
    /** Handing in a report. */
    public static final String REPORT = "intake/intake/v1/reports";

    /** The promise was given. */
    public boolean isAcknowledged() {
        return status / 100 == 2;
    }

    /** It may have happened or not: no answer came, or one that calls the outcome unknown. */
    public boolean isUnknown() {
        return status == 0 || status / 100 == 5;
    }

    /** Whether a report was handed in. */
    public boolean isReport() {
        return operation.equals(REPORT);
    }

    /** The wish that this is a try of. */
    public String wish() {
        return operation + " " + client + " " + key;
    }
}
