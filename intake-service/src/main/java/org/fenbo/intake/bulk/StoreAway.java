package org.fenbo.intake.bulk;

import java.io.Serial;

/** The store can't be reached just now: no fault of any row, to be tried again. */
public final class StoreAway extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public StoreAway(Throwable cause) {
        super("the store is away", cause);
    }
}
