package org.fenbo.local.settings;

/** Something that a person can fix: reported as a sentence with its remedy, without a stack trace. */
public final class PlainError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PlainError(String message) {
        super(message);
    }

    public PlainError(String message, Throwable cause) {
        super(message, cause);
    }
}
