package org.fenbo.dispatch.naming.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.message.MessageRequests;
import org.fenbo.dispatch.naming.Absences;
import org.fenbo.dispatch.naming.Absences.Absence;
import org.fenbo.dispatch.naming.Officers;
import org.fenbo.dispatch.naming.OpenOrders;
import org.fenbo.dispatch.naming.OpenOrders.OpenOrder;
import org.fenbo.dispatch.naming.Presence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the liaisons of a unit the list of the open orders of a person who is out for long or has left the unit (ORG-9f). A
 * row keeps that the list was sent, so that it is sent once per absence, whatever number of instances watch.
 */
public final class AbsenceNotices {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Absences absences;
    private final Officers officers;
    private final OpenOrders open;
    private final MessageRequests messages;
    private final InstantSource clock;

    public AbsenceNotices(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Absences absences,
            Officers officers,
            OpenOrders open,
            MessageRequests messages,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.absences = absences;
        this.officers = officers;
        this.open = open;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param noticed whether the list was sent for the present absence */
    private record Worker(OfficerId person, UnitCode unit, boolean noticed) {}

    /** Looks at everybody who has open orders, and at everybody who was absent. One thread calls this method regularly. */
    public void lookAgain() {
        Instant now = clock.instant();
        List<Worker> workers = workers();
        Map<OfficerId, Presence> present =
                officers.presencesOf(workers.stream().map(Worker::person).collect(Collectors.toSet()), now);
        for (Worker worker : workers) {
            Optional<Absence> absence = absences.of(
                    worker.person(), worker.unit(), present.getOrDefault(worker.person(), Presence.ON), now);
            if (absence.isPresent() != worker.noticed()) {
                transaction.executeWithoutResult(status -> change(worker, absence, now));
            }
        }
    }

    private List<Worker> workers() {
        return jdbc.sql("""
                        select w.person, w.unit, n.officer is not null as noticed
                        from (select person, unit from open_order where person is not null
                              union select officer, unit from absence_notice) w
                        left join absence_notice n on n.officer = w.person and n.unit = w.unit
                        """)
                .query((row, index) -> new Worker(
                        new OfficerId(row.getString("person")),
                        new UnitCode(row.getString("unit")),
                        row.getBoolean("noticed")))
                .list();
    }

    private void change(Worker worker, Optional<Absence> absence, Instant now) {
        if (absence.isEmpty()) {
            row("delete from absence_notice where officer = :officer and unit = :unit", worker);
        } else if (row("""
                insert into absence_notice (officer, unit) values (:officer, :unit) on conflict do nothing
                """, worker) > 0) {
            Page<OpenOrder> orders =
                    open.of(worker.person(), List.of(worker.unit().value()), Absences.NAMED);
            messages.send(
                    orders.total() == 0
                            ? List.of()
                            : absences.messages(worker.person(), worker.unit(), absence.get(), orders, now));
        }
    }

    private int row(String statement, Worker worker) {
        return jdbc.sql(statement)
                .param("officer", worker.person().value())
                .param("unit", worker.unit().value())
                .update();
    }
}
