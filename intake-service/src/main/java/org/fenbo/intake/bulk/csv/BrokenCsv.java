package org.fenbo.intake.bulk.csv;

import java.io.Serial;

/** The file can't be read as CSV at all, or not any further. */
public final class BrokenCsv extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final long line;

    BrokenCsv(long line, String cause) {
        super("after line " + line + ": " + cause);
        this.line = line;
    }

    /** The last line that could be read. */
    public long line() {
        return line;
    }
}
