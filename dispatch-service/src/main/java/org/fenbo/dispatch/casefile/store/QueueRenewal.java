package org.fenbo.dispatch.casefile.store;

import java.util.List;
import org.fenbo.backbone.events.inbox.NotYet;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Aggregates;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseReach;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks up the cases in the queues again when another revision comes into force (REG-3j). The oldest case comes first.
 * Each case has a transaction of its own, so that nobody waits for the other cases. Only one instance at a time looks up
 * a case: otherwise the turn of a unit that the second instance takes (REG-16d) would be lost.
 */
public final class QueueRenewal {
    private static final Logger LOG = LoggerFactory.getLogger(QueueRenewal.class);
    private static final Origin PLATFORM = new Origin(Actor.platform("dispatch"), null, null);
    /** Cases per call. The number is small, so that the other timers of the service are not delayed. */
    private static final int BATCH = 50;

    private static final String NEXT = """
            select number from case_file where stage = 'TO_DISPATCH' and number > :after order by number limit :limit
            """;

    private static final String CLAIM = "select pg_try_advisory_xact_lock(hashtextextended(:claim, 0))";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Aggregates<CaseFile, CaseEvent> cases;
    private final CaseReach reach;
    private final Aggregates.Step<CaseFile, CaseEvent> lookUp;
    private final Passes passes = new Passes();
    private String after = "";

    /** @param lookUp looks up a case again; it has no events if the case doesn't wait or was looked up already */
    public QueueRenewal(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Aggregates<CaseFile, CaseEvent> cases,
            CaseReach reach,
            Aggregates.Step<CaseFile, CaseEvent> lookUp) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.cases = cases;
        this.reach = reach;
        this.lookUp = lookUp;
    }

    /** Looks up some of the waiting cases again. One thread calls this method regularly. */
    public void lookAgain() {
        if (passes.begin(reach.edition())) {
            after = "";
        }
        if (passes.rest()) {
            return;
        }
        List<String> numbers = next();
        numbers.forEach(this::again);
        if (numbers.size() < BATCH) {
            passes.ended();
            after = "";
        } else {
            after = numbers.getLast();
        }
    }

    private List<String> next() {
        return jdbc.sql(NEXT)
                .param("after", after)
                .param("limit", BATCH)
                .query((row, number) -> row.getString("number"))
                .list();
    }

    /** A case whose events can't be read is left out. {@link ReachRenewal} raises the alert for it. */
    private void again(String number) {
        try {
            transaction.executeWithoutResult(status -> {
                if (claims(number)) {
                    cases.change(number, Aggregates.by(PLATFORM, lookUp));
                }
            });
        } catch (NotYet e) {
            LOG.debug("case {} is looked up in a later pass: {}", number, e.getMessage());
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("case {} can't be looked up again; it stays in its queue as it is", number, e);
        }
    }

    private boolean claims(String number) {
        return jdbc.sql(CLAIM)
                .param("claim", "look up " + number)
                .query((row, i) -> row.getBoolean(1))
                .list()
                .getFirst();
    }
}
