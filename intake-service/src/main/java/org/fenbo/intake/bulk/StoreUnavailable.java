package org.fenbo.intake.bulk;

import java.io.Serial;

/** The store can't be reached now. The rows are not at fault, so the caller tries again later. */
public final class StoreUnavailable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(Throwable cause) {
        super("the store is unavailable", cause);
    }
}
