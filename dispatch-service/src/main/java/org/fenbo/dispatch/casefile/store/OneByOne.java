package org.fenbo.dispatch.casefile.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.fenbo.backbone.events.alert.Alert;
import org.fenbo.backbone.events.inbox.NotYet;
import org.fenbo.backbone.kernel.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on cases one after the other. Each case has a transaction of its own, so that nobody waits for the other cases. A
 * case that failed isn't tried again, so that it doesn't keep others waiting; an alert names it.
 */
final class OneByOne {
    private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);

    private final TransactionTemplate transaction;
    private final Failure failure;
    private final InstantSource wall;
    private final Set<String> failed = new HashSet<>();
    private volatile Optional<Alert> alert = Optional.empty();

    /**
     * What the alert states about failed cases.
     *
     * @param code code of the alert
     * @param what takes the number of the failed cases and one of them
     */
    record Failure(String code, Words what, Words remedy) {}

    /** @param wall the machine's clock, for alerts */
    OneByOne(TransactionTemplate transaction, Failure failure, InstantSource wall) {
        this.transaction = transaction;
        this.failure = failure;
        this.wall = wall;
    }

    /** Works on each of these cases. A case whose work can't be done at this moment is left for the next call. */
    void each(List<String> numbers, Consumer<String> work) {
        numbers.forEach(number -> one(number, work));
    }

    private void one(String number, Consumer<String> work) {
        try {
            transaction.executeWithoutResult(status -> work.accept(number));
        } catch (NotYet | TransientDataAccessException e) {
            LOG.debug("{} of case {} is tried later: {}", failure.code(), number, e.getMessage());
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("{}: case {} stays as it is", failure.code(), number, e);
            failed.add(number);
            alert = Optional.of(alert(number, alert.map(Alert::since).orElseGet(wall::instant)));
        }
    }

    private Alert alert(String number, Instant since) {
        return new Alert(
                failure.code(),
                failure.what().with(List.of(failed.size(), number)),
                since,
                "see the service's log",
                failure.remedy());
    }

    /** The cases that failed, as a parameter of a query. */
    Object[] failed() {
        return failed.toArray();
    }

    /** Tries the failed cases again from now on. */
    void forget() {
        failed.clear();
        alert = Optional.empty();
    }

    List<Alert> alerts() {
        return alert.stream().toList();
    }
}
