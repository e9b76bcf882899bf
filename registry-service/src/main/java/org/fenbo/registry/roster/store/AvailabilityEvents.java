package org.fenbo.registry.roster.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.events.inbox.Traces;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.events.log.EventLog.Addition;
import org.fenbo.backbone.events.log.Head;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.registry.roster.Presence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes whether officers are there, because other services name people for work (ORG-9). Each change of a state or
 * of shifts is one event in the stream of its officer. A row keeps the end of the stream, so no stream is read for a
 * change.
 */
final class AvailabilityEvents {
    private static final String SUBJECT = "officer:";
    private static final Presence PRESENT = new Presence(Presence.State.ON, null, false);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final EventLog log;
    private final ShiftRows shifts;
    private final AvailabilityJson facts = new AvailabilityJson();

    AvailabilityEvents(JdbcClient jdbc, TransactionTemplate transaction, EventLog log) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.log = log;
        this.shifts = new ShiftRows(jdbc);
    }

    /**
     * Makes a change and publishes what is known of the officer after it, in one transaction. The newest rows are
     * published: a change that waited for the lock may be older than the last change, and a reader keeps the last event.
     */
    void after(String officer, Actor actor, Instant at, Runnable change) {
        transaction.executeWithoutResult(status -> {
            lock(officer);
            change.run();
            publish(officer, actor, at);
        });
    }

    /** Until the transaction ends, no other transaction can change the availability of the officer. */
    private void lock(String officer) {
        jdbc.sql("select count(*) from (select pg_advisory_xact_lock(hashtextextended(:key, 0))) locked")
                .param("key", "registry officer " + officer)
                .query(Long.class)
                .single();
    }

    private void publish(String officer, Actor actor, Instant at) {
        String subject = SUBJECT + officer;
        Presence recorded = StoredPresences.newest(jdbc, officer).orElse(PRESENT);
        // A night shift of yesterday still counts, and the day in UTC may differ from the local day.
        LocalDate from = LocalDate.ofInstant(at, ZoneOffset.UTC).minusDays(2);
        Addition addition = new Addition(
                AvailabilityJson.TOPIC,
                subject,
                new Origin(actor, null, Traces.current()),
                List.of(facts.write(officer, recorded, shifts.last(officer), from, at)));
        keep(officer, log.append(List.of(addition), Map.of(subject, head(officer))), subject);
    }

    private Head head(String officer) {
        return jdbc.sql("select version, hash from roster_published where officer = :officer")
                .param("officer", officer)
                .query((row, number) -> {
                    long version = row.getLong("version");
                    byte[] hash = row.getBytes("hash");
                    return new Head(version, version, hash, hash);
                })
                .optional()
                .orElse(Head.NONE);
    }

    private void keep(String officer, Map<String, Head> heads, String subject) {
        Head head = heads.get(subject);
        if (head == null) {
            throw new IllegalStateException("the stream of " + subject + " has another end than its row");
        }
        jdbc.sql("""
                        insert into roster_published (officer, version, hash) values (:officer, :version, :hash)
                        on conflict (officer) do update set version = excluded.version, hash = excluded.hash
                        """)
                .param("officer", officer)
                .param("version", head.version())
                .param("hash", head.hash())
                .update();
    }
}
