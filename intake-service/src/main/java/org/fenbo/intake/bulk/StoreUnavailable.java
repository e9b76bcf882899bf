package org.fenbo.intake.bulk;

import java.io.Serial;

/** The store can't be reached just now: no fault of any row, to be tried again. */
public final class StoreUnavailable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(Throwable cause) {
        super("the store is unavailable", cause);
    }
}
