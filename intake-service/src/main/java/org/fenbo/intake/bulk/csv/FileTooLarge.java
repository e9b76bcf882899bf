package org.fenbo.intake.bulk.csv;

import java.io.Serial;

/** The file has more than is taken of any file; the message says what, as a sentence. */
public final class FileTooLarge extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    FileTooLarge(String message) {
        super(message);
    }
}
