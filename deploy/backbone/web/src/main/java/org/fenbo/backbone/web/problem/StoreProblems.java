package org.fenbo.backbone.web.problem;

import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fenbo.backbone.web.outcome.OutcomeUnknown;
import org.fenbo.backbone.web.outcome.SqlStates;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * The answers to a caller if the database fails. A failure inside COMMIT has an unknown outcome (R7). After every other
 * failure the transaction was rolled back, so nothing was accepted.
 */
final class StoreProblems {
    private static final String DEMOTED_PRIMARY = "25006";

    /**
     * Classes of SQLState, in this order: no connection; no login; no space or connections left; shut down by an
     * operator; broken disk.
     */
    private static final Set<String> UNAVAILABLE = Set.of("08", "28", "53", "57", "58");

    private static final int AWHILE = 5;

    /** Class of SQLState: the column can't store the value. */
    private static final String DATA = "22";

    private StoreProblems() {}

    /** The problem that answers a failure; empty if the failure has another reason than the database. */
    static Optional<Problem> of(Throwable failure) {
        return code(failure)
                .map(code -> code.problem().retryAfter(seconds(code)).build());
    }

    private static Optional<WebCode> code(Throwable failure) {
        if (has(failure, OutcomeUnknown.class) || has(failure, TransactionSystemException.class)) {
            return Optional.of(WebCode.OUTCOME_UNKNOWN);
        }
        if (isBusy(failure)) {
            return Optional.of(WebCode.STORE_BUSY);
        }
        if (isUnavailable(failure)) {
            return Optional.of(WebCode.STORE_AWAY);
        }
        return SqlStates.of(failure).anyMatch(state -> state.startsWith(DATA))
                ? Optional.of(WebCode.IMPOSSIBLE_VALUE)
                : Optional.empty();
    }

    /**
     * How many seconds the caller must wait; 0 if a repeated call would fail again because the value can't be stored.
     */
    private static int seconds(WebCode code) {
        return switch (code) {
            case IMPOSSIBLE_VALUE -> 0;
            case STORE_BUSY -> 1;
            default -> AWHILE;
        };
    }

    private static boolean isBusy(Throwable failure) {
        return has(failure, PessimisticLockingFailureException.class);
    }

    private static boolean isUnavailable(Throwable failure) {
        return has(failure, DataAccessResourceFailureException.class)
                || has(failure, CannotCreateTransactionException.class)
                || has(failure, QueryTimeoutException.class)
                || has(failure, SQLTransientConnectionException.class)
                || SqlStates.of(failure)
                        .anyMatch(
                                state -> state.equals(DEMOTED_PRIMARY) || UNAVAILABLE.contains(state.substring(0, 2)));
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        return Stream.<@Nullable Throwable>iterate(failure, Objects::nonNull, StoreProblems::cause)
                .anyMatch(kind::isInstance);
    }

    private static @Nullable Throwable cause(@Nullable Throwable failure) {
        return failure == null ? null : failure.getCause();
    }
}
