package org.fenbo.dispatch.naming.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Aggregates;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.message.MessageRequests;
import org.fenbo.dispatch.naming.AutomaticNaming;
import org.fenbo.dispatch.naming.District;
import org.fenbo.dispatch.naming.OpenOrders.OpenOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Names persons for the open orders for which nobody was named, if the district wants it (ORG-9d). An order for which
 * nobody is on is looked at again after a minute; the first time, an alarm is sent (ORG-9e). Several instances may do this
 * at the same time: a second one finds nothing to do.
 */
public final class NamingRuns {
    private static final Logger LOG = LoggerFactory.getLogger(NamingRuns.class);
    private static final Origin PLATFORM = new Origin(Actor.platform("dispatch"), null, null);
    /** Cases per call. The number limits how long a call takes. */
    private static final int BATCH = 200;

    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Aggregates<CaseFile, CaseEvent> cases;
    private final AutomaticNaming naming;
    private final District district;
    private final MessageRequests messages;
    private final InstantSource clock;

    public NamingRuns(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Aggregates<CaseFile, CaseEvent> cases,
            AutomaticNaming naming,
            District district,
            MessageRequests messages,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.cases = cases;
        this.naming = naming;
        this.district = district;
        this.messages = messages;
        this.clock = clock;
    }

    /** Looks at some of the orders for which nobody was named. One thread calls this method regularly. */
    public void lookAgain() {
        Instant now = clock.instant();
        if (district.namesAutomatically(now)) {
            due(now).forEach(number -> one(number, now));
        }
    }

    private List<String> due(Instant now) {
        return jdbc.sql("""
                        select number from open_order
                        where person is null and (looked_at is null or looked_at <= :before)
                        group by number order by min(looked_at) nulls first, number limit :limit
                        """)
                .param("before", now.minus(AGAIN).atOffset(ZoneOffset.UTC))
                .param("limit", BATCH)
                .query((row, index) -> row.getString("number"))
                .list();
    }

    private void one(String number, Instant now) {
        try {
            transaction.executeWithoutResult(status -> {
                cases.change(
                        number, Aggregates.by(PLATFORM, file -> file == null ? List.of() : naming.events(file, now)));
                messages.send(unattended(number).stream()
                        .flatMap(order -> naming.alarm(order, district.revision(now), now).stream())
                        .toList());
                looked(number, now);
            });
        } catch (RuntimeException e) {
            LOG.warn("nobody could be named for case {}; it is tried again after a minute", number, e);
            looked(number, now);
        }
    }

    /** The orders of the case for which nobody could be named, and about which nobody got an alarm. */
    private List<OpenOrder> unattended(String number) {
        return jdbc.sql("""
                        update open_order set alarmed = true where number = :number and person is null and not alarmed
                        returning number, order_number, unit, since
                        """).param("number", number).query(OpenOrderRows::order).list();
    }

    private void looked(String number, Instant now) {
        jdbc.sql("update open_order set looked_at = :now where number = :number and person is null")
                .param("number", number)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
