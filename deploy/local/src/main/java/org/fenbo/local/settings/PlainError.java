package org.fenbo.local.settings;

/**
 * A fault that a person can fix. The command reports the fault as a sentence with its remedy, without a stack trace.
 */
public final class PlainError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PlainError(String message) {
        super(message);
    }

    public PlainError(String message, Throwable cause) {
        super(message, cause);
    }
}
