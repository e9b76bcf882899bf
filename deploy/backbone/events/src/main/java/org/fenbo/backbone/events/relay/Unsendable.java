package org.fenbo.backbone.events.relay;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Subjects that are stopped because one of their events can't be sent (R11). The rows of a stopped subject are set
 * aside in the outbox.
 */
final class Unsendable {
    private final JdbcTemplate jdbc;

    Unsendable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Stops a subject at an event; later events of the subject wait behind it. */
    void stop(Outbox.Pending event, String cause, Instant at) {
        jdbc.update("""
                insert into unsendable (subject, topic, sequence, cause, since) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """, event.subject(), event.topic(), event.sequence(), cause, at.atOffset(ZoneOffset.UTC));
    }

    /** The stopped subjects, the oldest first. */
    List<Republish.Stopped> all() {
        return jdbc.query(
                "select subject, topic, sequence, cause, since from unsendable order by since, subject",
                (row, number) -> new Republish.Stopped(
                        row.getString("subject"),
                        row.getString("topic"),
                        row.getLong("sequence"),
                        row.getString("cause"),
                        row.getObject("since", OffsetDateTime.class).toInstant()));
    }

    boolean release(String subject) {
        return jdbc.update("delete from unsendable where subject = ?", subject) > 0;
    }
}
