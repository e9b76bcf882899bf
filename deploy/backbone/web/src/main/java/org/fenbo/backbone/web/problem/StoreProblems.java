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
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Answers to a caller when the database fails. A failure inside COMMIT has an unknown outcome (R7). Every other
 * one rolled the transaction back, so nothing was accepted.
 */
final class StoreProblems {
    private static final String DEMOTED_PRIMARY = "25006";

    /** Classes of SQLState: no connection, no login, no room or connections left, shut down by an operator, broken disk. */
    private static final Set<String> AWAY = Set.of("08", "28", "53", "57", "58");

    /** A value that its column can't hold. */
    private static final String DATA = "22";

    private StoreProblems() {}

    /** What to tell; empty if the database is not the reason. */
    static Optional<Problem> of(Throwable failure) {
        if (has(failure, OutcomeUnknown.class) || has(failure, TransactionSystemException.class)) {
            return Optional.of(unknown());
        }
        if (isBusy(failure)) {
            return Optional.of(busy());
        }
        if (isAway(failure)) {
            return Optional.of(away());
        }
        return SqlStates.of(failure).anyMatch(state -> state.startsWith(DATA))
                ? Optional.of(impossible())
                : Optional.empty();
    }

    private static boolean isBusy(Throwable failure) {
        return has(failure, PessimisticLockingFailureException.class);
    }

    private static boolean isAway(Throwable failure) {
        return has(failure, DataAccessResourceFailureException.class)
                || has(failure, CannotCreateTransactionException.class)
                || has(failure, QueryTimeoutException.class)
                || has(failure, SQLTransientConnectionException.class)
                || SqlStates.of(failure)
                        .anyMatch(state -> state.equals(DEMOTED_PRIMARY) || AWAY.contains(state.substring(0, 2)));
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        return Stream.<@Nullable Throwable>iterate(failure, Objects::nonNull, StoreProblems::cause)
                .anyMatch(kind::isInstance);
    }

    private static @Nullable Throwable cause(@Nullable Throwable failure) {
        return failure == null ? null : failure.getCause();
    }

    private static Problem unknown() {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "outcome-unknown")
                .detail("the store went away while it was keeping the request; the request may have been taken")
                .remedy("repeat it with the same Idempotency-Key: it is done once, whatever happened to this call")
                .retryAfter(5)
                .build();
    }

    private static Problem away() {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "store-away")
                .detail("the store can't be reached; nothing was accepted")
                .remedy("send the same request with the same Idempotency-Key again")
                .retryAfter(5)
                .build();
    }

    private static Problem busy() {
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "store-busy")
                .detail("others are changing the same thing at this moment; nothing was accepted")
                .remedy("send the same request with the same Idempotency-Key again")
                .retryAfter(1)
                .build();
    }

    private static Problem impossible() {
        return Problem.unreadable("impossible-value")
                .detail("a value can't be kept: a number or time out of range, or a character that no text may hold")
                .remedy("correct the values; times lie between the years 1 and 9999")
                .build();
    }
}
