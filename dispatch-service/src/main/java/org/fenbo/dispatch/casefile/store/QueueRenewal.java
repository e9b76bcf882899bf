package org.fenbo.dispatch.casefile.store;

import java.time.InstantSource;
import java.util.List;
import java.util.function.IntSupplier;
import org.fenbo.backbone.events.alert.Alert;
import org.fenbo.backbone.events.alert.AlertSource;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Aggregates;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.store.OneByOne.Failure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks up the cases in the queues again when another revision is in force (REG-3j). The row of a case has the revision
 * of its last look-up, so the next cases are found without reading the others. A case that was queued by an old revision
 * after the new one began is found as well. Only one instance at a time looks up a case, so that the work isn't done
 * twice.
 */
public final class QueueRenewal implements AlertSource {
    private static final Origin PLATFORM = new Origin(Actor.platform("dispatch"), null, null);
    /** Cases per call. The number limits how long a call takes. */
    static final int BATCH = 200;

    /** Two ranges of the index. With one condition for both, the whole index would be read when no case is left. */
    static final String NEXT = """
            (select number from case_file where queue_revision < :revision and number <> all(:failed)
             order by queue_revision, number limit :limit)
            union all
            (select number from case_file where queue_revision > :revision and number <> all(:failed)
             order by queue_revision, number limit :limit)
            """;

    private static final Failure FAILURE = new Failure(
            "case-not-looked-up",
            new Words(
                    "%s 件待派遣案件（如 %s）未能按新的清单版本重新查找，仍按原候选单位待派",
                    "%s waiting cases (for example %s) couldn't be looked up by the new revision; they wait with their old candidates"),
            new Words("查看服务日志，修复后重启派遣服务", "see the log; restart the service after the cause is removed"));

    private static final String CLAIM = "select pg_try_advisory_xact_lock(hashtextextended(:claim, 0))";

    private final JdbcClient jdbc;
    private final Aggregates<CaseFile, CaseEvent> cases;
    private final IntSupplier inForce;
    private final Aggregates.Step<CaseFile, CaseEvent> lookUp;
    private final OneByOne oneByOne;
    private int revision;

    /**
     * @param wall the machine's clock, for alerts
     * @param inForce the number of the revision in force; 0 if none is in force
     * @param lookUp looks up a case again; it has no events if the case doesn't wait or was looked up already
     */
    public QueueRenewal(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Aggregates<CaseFile, CaseEvent> cases,
            IntSupplier inForce,
            Aggregates.Step<CaseFile, CaseEvent> lookUp,
            InstantSource wall) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.inForce = inForce;
        this.lookUp = lookUp;
        this.oneByOne = new OneByOne(transaction, FAILURE, wall);
    }

    /** Looks up some of the waiting cases again. One thread calls this method regularly. */
    public void lookAgain() {
        int present = inForce.getAsInt();
        if (present != revision) {
            revision = present;
            oneByOne.forget();
        }
        oneByOne.each(next(), this::again);
    }

    private List<String> next() {
        return jdbc.sql(NEXT)
                .param("revision", revision)
                .param("failed", new SqlArrayValue("text", oneByOne.failed()))
                .param("limit", BATCH)
                .query((row, number) -> row.getString("number"))
                .list();
    }

    /** A case whose events can't be read is left out. {@link ReachRenewal} raises the alert for it. */
    private void again(String number) {
        if (claims(number)) {
            cases.change(number, Aggregates.by(PLATFORM, lookUp));
        }
    }

    @Override
    public List<Alert> alerts() {
        return oneByOne.alerts();
    }

    private boolean claims(String number) {
        return jdbc.sql(CLAIM)
                .param("claim", "look up " + number)
                .query((row, i) -> row.getBoolean(1))
                .list()
                .getFirst();
    }
}
