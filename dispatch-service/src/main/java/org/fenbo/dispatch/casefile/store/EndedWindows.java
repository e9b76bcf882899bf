package org.fenbo.dispatch.casefile.store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;
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
 * Does what the platform does when nobody has done a task in its time: an order whose window of return has ended counts
 * as accepted (CASE-5b), and a pause ends (CASE-18c). After an outage the oldest is first. Two instances may find the same case; then the
 * second one finds nothing to do.
 */
public final class EndedWindows implements AlertSource {
    private static final Origin PLATFORM = new Origin(Actor.platform("dispatch"), null, null);
    /** Cases per call. The number limits how long a call takes. */
    private static final int BATCH = 200;

    private static final String ENDED = """
            select number from case_task where until <= :now and number <> all(:failed)
            group by number order by min(until), number limit :limit
            """;

    private static final Failure FAILURE = new Failure(
            "ended-time-without-effect",
            new Words(
                    "%s 件案件（如 %s）的退回期限或暂停已届满，但平台未能视为签收或恢复",
                    "a time for a return or a pause ended in %s cases (for example %s), but the platform couldn't accept or resume their orders"),
            new Words("查看服务日志，修复后重启派遣服务", "see the log; restart the service after the cause is removed"));

    private final JdbcClient jdbc;
    private final Aggregates<CaseFile, CaseEvent> cases;
    private final BiFunction<CaseFile, Instant, List<CaseEvent>> end;
    private final InstantSource clock;
    private final OneByOne oneByOne;

    /**
     * @param end the events of a case whose task has ended
     * @param clock the time of the cases
     * @param wall the machine's clock, for alerts
     */
    public EndedWindows(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Aggregates<CaseFile, CaseEvent> cases,
            BiFunction<CaseFile, Instant, List<CaseEvent>> end,
            InstantSource clock,
            InstantSource wall) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.end = end;
        this.clock = clock;
        this.oneByOne = new OneByOne(transaction, FAILURE, wall);
    }

    /** Ends some of the windows whose time has come. One thread calls this method regularly. */
    public void lookAgain() {
        oneByOne.each(
                ended(clock.instant()),
                number -> cases.change(
                        number,
                        Aggregates.by(PLATFORM, file -> file == null ? List.of() : end.apply(file, clock.instant()))));
    }

    private List<String> ended(Instant now) {
        return jdbc.sql(ENDED)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("failed", new SqlArrayValue("text", oneByOne.failed()))
                .param("limit", BATCH)
                .query((row, number) -> row.getString("number"))
                .list();
    }

    @Override
    public List<Alert> alerts() {
        return oneByOne.alerts();
    }
}
