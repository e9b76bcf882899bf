package org.fenbo.backbone.web.outcome;

import java.io.Serial;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Distinguishes a COMMIT that the database refused from a COMMIT without an answer. After a refusal, nothing was
 * stored. Without an answer, the outcome is unknown (R7).
 */
public final class WatchedCommits extends JdbcTransactionManager {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(WatchedCommits.class);

    /** Classes of SQLState by which the database itself refuses a transaction: data, constraints, conflicts, limits. */
    private static final Set<String> REFUSALS = Set.of("22", "23", "25", "40", "42", "44", "53", "54", "55", "P0");

    /** The standard's name: "statement completion unknown". */
    private static final String UNKNOWN = "40003";

    /** The standard's name: "connection does not exist". The connection was closed before COMMIT was sent. */
    private static final String NEVER_SENT = "08003";

    public WatchedCommits(DataSource dataSource) {
        super(dataSource);
    }

    /** @throws OutcomeUnknown if the connection was lost inside COMMIT */
    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        try {
            super.doCommit(status);
        } catch (RuntimeException e) {
            throw isRefused(e) ? e : new OutcomeUnknown(e);
        }
    }

    /**
     * A rollback without an answer also counts as a rollback, because the server stores nothing without COMMIT. This
     * method throws nothing, so that the caller gets the exception that caused the rollback.
     */
    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        try {
            super.doRollback(status);
        } catch (RuntimeException e) {
            LOG.debug("a rollback got no answer: {}", e.toString());
        }
    }

    private static boolean isRefused(Throwable failure) {
        return SqlStates.of(failure)
                .anyMatch(state -> state.equals(NEVER_SENT)
                        || (!state.equals(UNKNOWN) && REFUSALS.contains(state.substring(0, 2))));
    }
}
