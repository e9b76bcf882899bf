package org.fenbo.intake.bulk.csv;

import java.io.Serial;
import org.fenbo.backbone.kernel.Words;

/** The file has too many rows, columns or cells. */
public final class FileTooLarge extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Words limit;

    FileTooLarge(Words limit) {
        super("the file has " + limit.english());
        this.limit = limit;
    }

    /** The limit that the file exceeds, for example "more than 200 columns". */
    public Words limit() {
        return limit;
    }
}
