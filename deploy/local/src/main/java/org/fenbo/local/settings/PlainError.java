package org.fenbo.local.settings;

/** Something a person can put right: said in a sentence with its remedy, without a stack trace. */
public final class PlainError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PlainError(String message) {
        super(message);
    }

    public PlainError(String message, Throwable cause) {
        super(message, cause);
    }
}
