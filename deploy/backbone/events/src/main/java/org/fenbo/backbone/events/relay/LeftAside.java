package org.fenbo.backbone.events.relay;

import static org.fenbo.backbone.events.relay.Lease.MINE;

import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows of the outbox that are set aside although their subject isn't stopped. No round reads these rows and no alert
 * names them, so each new leader looks for them once. The release of a subject leaves no rows aside; this class is a
 * second safeguard.
 */
final class LeftAside {
    private static final Logger LOG = LoggerFactory.getLogger(LeftAside.class);
    /**
     * How many rows one statement handles. The backlog of stopped subjects has no limit, but a statement has a time
     * limit.
     */
    private static final int PART = 10_000;

    /**
     * The statement deletes rows by their tuple ids. The planner expects that few rows are aside, so it would plan a
     * join for one row. That plan takes minutes for ten thousand rows. A tuple id stays valid, because no statement
     * updates a row of the outbox.
     */
    private static final String BRING_BACK = MINE + """
            , part as (
              select ctid as tuple, topic, position from outbox
              where aside and (topic, position) > (?, ?) order by topic, position limit ?),
            left_aside as (
              select p.tuple from part p
              cross join lateral (select subject from event where event.position = p.position offset 0) e
              where not exists (select from unsendable u where u.subject = e.subject)),
            back as (
              delete from outbox
              where aside and ctid = any (array(select tuple from left_aside)) and exists (select from mine)
              returning topic, position),
            queued as (
              insert into outbox (topic, position) select topic, position from back on conflict do nothing)
            select last.topic, last.position, (select count(*) from back)
            from mine left join (select topic, position from part order by topic desc, position desc limit 1) last on true
            """;

    private final JdbcTemplate jdbc;
    private final Lease lease;

    /** The last row of a part, and how many rows of the part were brought back. */
    private record Part(String topic, long position, long back) {}

    LeftAside(JdbcTemplate jdbc, Lease lease) {
        this.jdbc = jdbc;
        this.lease = lease;
    }

    /** Puts these rows back into the outbox, to be sent. */
    void bringBack() {
        long back = 0;
        List<Part> last = List.of(new Part("", 0, 0));
        while (!last.isEmpty()) {
            last = after(last.getFirst());
            back += last.stream().mapToLong(Part::back).sum();
        }
        if (back > 0) {
            LOG.warn("{} events were set aside although their subjects are not stopped: they are sent now", back);
        }
    }

    private List<Part> after(Part before) {
        long asked = lease.now();
        List<Part> found = jdbc.query(
                BRING_BACK,
                (row, number) ->
                        new Part(Objects.requireNonNullElse(row.getString(1), ""), row.getLong(2), row.getLong(3)),
                lease.name(),
                lease.term(),
                before.topic(),
                before.position(),
                PART);
        lease.confirm(asked, found.size());
        return found.stream().filter(part -> !part.topic().isEmpty()).toList();
    }
}
