package org.fenbo.intake.bulk.csv;

import java.io.Serial;
import org.fenbo.backbone.kernel.Words;

/** The file has more than is accepted of any file. */
public final class FileTooLarge extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Words limit;

    FileTooLarge(Words limit) {
        super("the file has " + limit.english());
        this.limit = limit;
    }

    /** What it has too many of, and how many are accepted. */
    public Words limit() {
        return limit;
    }
}
