package org.fenbo.backbone.events.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Headers;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.events.log.TimeOrderedIds;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Microseconds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes that everything the service has decided up to a time has been sent (R16).
 *
 * <p>Why it is true: a decision reads the clock within its transaction, after the transaction's first statement was
 * answered ({@code Streams} reads the stream before it asks the domain). So first the clock is read, t, then the
 * sessions of this login that are in a transaction. Who read the clock before t is among them or has committed; who
 * reads it later gets t or more. When each of these sessions has ended its transaction, all that was decided before t
 * is committed and its rows show in the outbox. When no row up to the topic's last position in the outbox of that
 * moment waits any more, all of it is sent. The sessions of all instances count: they share one login. No two clocks
 * are compared.
 *
 * <p>A running clock never gives t again, so the promise ends a microsecond, the log's precision, before t. A stopped
 * clock gives t again: there the promise is about what was committed before. After the clock was moved, back or forth,
 * a promise in preparation is dropped and begun anew. The same happens when a lost tail has to be sent again: what had
 * been sent already is waiting once more, at any position. Instances whose clocks differ shorten the promise by that
 * difference.
 */
final class Progress {
    private static final Duration EVERY = Duration.ofMillis(250);
    /** A stopped clock gives the same time again and again: it is sent again for readers that came later. */
    private static final Duration UNCHANGED = Duration.ofSeconds(10);

    private static final Duration LOOK = Duration.ofMillis(20);
    private static final String IN_TRANSACTION = """
            select pid, xact_start::text from pg_stat_activity
            where usename = current_user and datname = current_database() and xact_start is not null
              and backend_type = 'client backend' and pid <> pg_backend_pid()
            """;

    private final ProgressTopic about;
    private final String service;
    private final JdbcTemplate jdbc;
    private final Parts parts;
    private final MovableClock clock;
    private final Producer<String, byte[]> producer;
    private final JsonMapper json;
    private @Nullable Attempt attempt;
    private Instant announced = Instant.MIN;
    private long begunAt;
    private long lookedAt;
    private long announcedAt;

    /** What a leader works with. */
    record Parts(Lease lease, Outbox outbox, Published published, OpenRepairs repairs, Topics topics) {}

    /** A transaction of this login, by the session and the time it began. */
    private record Open(int pid, String since) {}

    /** The value of a record. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Reached(
            String topic,
            Instant sentThrough,
            Map<Integer, Long> ends,
            Map<Integer, Long> terms,
            List<String> except) {}

    private static final class Attempt {
        private final Instant at;
        private final boolean stopped;
        private final long term;
        private final Set<Open> open;
        /** Subjects that were stopped at any time since then: their unsent events may be above the position. */
        private final Set<String> except = new TreeSet<>();

        private long upTo = -1;

        Attempt(Instant at, boolean stopped, long term, Set<Open> open) {
            this.at = at;
            this.stopped = stopped;
            this.term = term;
            this.open = open;
        }

        Instant through() {
            return stopped ? at : at.minus(1, ChronoUnit.MICROS);
        }
    }

    Progress(
            ProgressTopic about,
            String service,
            JdbcTemplate jdbc,
            Parts parts,
            MovableClock clock,
            Producer<String, byte[]> producer,
            JsonMapper json) {
        this.about = about;
        this.service = service;
        this.jdbc = jdbc;
        this.parts = parts;
        this.clock = clock;
        this.producer = producer;
        this.json = json;
        this.begunAt = parts.lease().now() - EVERY.toNanos();
    }

    /** Goes as far as it can without waiting; called between two rounds. */
    void step() throws InterruptedException {
        if (parts.repairs().isOpen(about.of())) {
            // What the outbox doesn't hold isn't all sent now.
            attempt = null;
            return;
        }
        Attempt present = attempt;
        if (present == null
                || wasMoved(present)
                || present.term != parts.lease().term()) {
            present = isDue() ? begin() : null;
            attempt = present;
        }
        if (present != null && isDone(present)) {
            attempt = null;
            announce(present.through(), present.except);
        }
    }

    /** How long the relay may wait before the next step. */
    Duration pause() {
        return attempt == null ? EVERY : LOOK;
    }

    private boolean wasMoved(Attempt present) {
        return present.stopped ? !clock.instant().equals(present.at) : clock.isMoved();
    }

    private boolean isDue() {
        return has(EVERY, begunAt) || (clock.isMoved() && !clock.instant().equals(announced));
    }

    private boolean has(Duration passed, long since) {
        return parts.lease().now() - since >= passed.toNanos();
    }

    private Attempt begin() {
        begunAt = parts.lease().now();
        Instant at = clock.instant();
        return new Attempt(at, clock.isMoved(), parts.lease().term(), new HashSet<>(inTransaction()));
    }

    private List<Open> inTransaction() {
        lookedAt = parts.lease().now();
        return jdbc.query(IN_TRANSACTION, (row, number) -> new Open(row.getInt(1), row.getString(2)));
    }

    private boolean isDone(Attempt present) {
        if (!present.open.isEmpty() && has(LOOK, lookedAt)) {
            present.open.retainAll(new HashSet<>(inTransaction()));
        }
        if (!present.open.isEmpty()) {
            return false;
        }
        Outbox.Look look = parts.outbox().look(about.of(), present.upTo);
        present.except.addAll(look.stopped());
        if (present.upTo < 0) {
            // Only now: the rows of the transactions that have just ended show in a statement that begins after them.
            present.upTo = look.last();
            return present.upTo == 0;
        }
        return !look.waits();
    }

    private void announce(Instant through, Set<String> except) throws InterruptedException {
        if (through.equals(announced) && !has(UNCHANGED, announcedAt)) {
            return;
        }
        int partitions = parts.topics().partitions(about.of()).orElse(0);
        if (partitions == 0 || parts.topics().partitions(about.topic()).isEmpty()) {
            return;
        }
        parts.lease().requireFresh();
        try {
            var _ = producer.send(record(through, partitions, except), (at, cause) -> heed(cause));
        } catch (InterruptException e) {
            throw Sending.interrupted(e);
        } catch (KafkaException e) {
            heed(e);
        }
        announced = through;
        announcedAt = parts.lease().now();
    }

    /** One that was not sent is followed by the next; only a topic that can't be sent to is left alone for a while. */
    private void heed(@Nullable Exception cause) {
        if (cause == null) {
            parts.topics().took(about.topic());
        } else if (Refusal.of(cause) == Refusal.OF_THE_TOPIC || Refusal.of(cause) == Refusal.OF_TIME) {
            parts.topics().stop(about.topic(), Refusal.words(cause));
        }
    }

    private ProducerRecord<String, byte[]> record(Instant through, int partitions, Set<String> except) {
        Map<Integer, Long> ends = new TreeMap<>();
        Map<Integer, Long> terms = new TreeMap<>();
        parts.published().ends(about.of(), partitions).forEach((shard, end) -> {
            ends.put(shard, end.next());
            if (end.term() > 0) {
                terms.put(shard, end.term());
            }
        });
        Reached reached = new Reached(about.of(), through, ends, terms, List.copyOf(except));
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(about.topic(), about.of(), json.writeValueAsBytes(reached));
        Instant recorded = Microseconds.WALL.instant();
        Headers headers = record.headers();
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", TimeOrderedIds.next(recorded).toString(),
                        "ce_source", "/" + service,
                        "ce_type", about.type(),
                        "ce_subject", about.of(),
                        "ce_time", through.toString(),
                        "ce_dataschema", "urn:fenbo:" + about.type(),
                        "content-type", "application/json",
                        "fenbo_recorded", recorded.toString(),
                        "fenbo_actor", json.writeValueAsString(Actor.platform(service)))
                .forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        return record;
    }
}
