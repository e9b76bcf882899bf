package org.fenbo.rehearsal.journal;

import java.time.Instant;

/**
 * One POST of the driver, as the driver recorded it.
 *
 * @param client who sent it
 * @param key its Idempotency-Key; a caller's wish may need several attempts, which all have the same key
 * @param operation service and path, such as {@code intake/intake/v1/reports}
 * @param body SHA-256 of the body, in hex
 * @param sent the time right before the call, by the wall clock
 * @param answered the time right after the call, by the wall clock
 * @param status the status of the answer; 0 if no answer came
 * @param number the field {@code number} of the answer; empty if the answer has no such field
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
    /** The operation that files a report. */
    public static final String REPORT = "intake/intake/v1/reports";

    /** Whether the service promised that the command is done. */
    public boolean isAcknowledged() {
        return status / 100 == 2;
    }

    /** Whether the command may or may not have been done: no answer came, or the answer is a server error (5xx). */
    public boolean isUnknown() {
        return status == 0 || status / 100 == 5;
    }

    /** Whether this attempt files a report. */
    public boolean isReport() {
        return operation.equals(REPORT);
    }

    /** Identifies the wish; all attempts of one wish give the same text. */
    public String wish() {
        return operation + " " + client + " " + key;
    }
}
