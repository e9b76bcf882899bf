package org.fenbo.backbone.web.outcome;

import java.io.Serial;
import org.springframework.transaction.TransactionException;

/** The connection was lost inside COMMIT: the transaction may have been kept or not, and nobody here can know (R7). */
public final class OutcomeUnknown extends TransactionException {
    @Serial
    private static final long serialVersionUID = 1L;

    OutcomeUnknown(Throwable cause) {
        super("the connection was lost inside COMMIT", cause);
    }
}
