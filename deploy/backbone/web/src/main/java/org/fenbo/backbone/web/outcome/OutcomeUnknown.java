package org.fenbo.backbone.web.outcome;

import java.io.Serial;
import org.springframework.transaction.TransactionException;

/** The connection was lost inside COMMIT (R7). The service can't know whether the transaction was committed. */
public final class OutcomeUnknown extends TransactionException {
    @Serial
    private static final long serialVersionUID = 1L;

    OutcomeUnknown(Throwable cause) {
        super("the connection was lost inside COMMIT", cause);
    }
}
