package org.fenbo.registry.files.workbook;

/** A file that can't be read as a workbook; the message says what is wrong, as a sentence. */
public final class NotTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean tooLarge;

    NotTaken(String message, boolean tooLarge) {
        super(message);
        this.tooLarge = tooLarge;
    }

    /** Whether it unpacks to more than is taken; otherwise it is broken. */
    public boolean isTooLarge() {
        return tooLarge;
    }
}
