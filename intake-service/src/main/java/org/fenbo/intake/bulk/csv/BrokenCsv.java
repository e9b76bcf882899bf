package org.fenbo.intake.bulk.csv;

import java.io.Serial;
import org.fenbo.backbone.kernel.Words;

/** The file can't be read as CSV, from its beginning or from a later line on. */
public final class BrokenCsv extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final long line;
    private final transient Words why;

    BrokenCsv(long line, Words why) {
        super("after line " + line + ": " + why.english());
        this.line = line;
        this.why = why;
    }

    /** What is wrong with the file. */
    public Words why() {
        return why;
    }

    /** The last line that could be read. */
    public long line() {
        return line;
    }
}
