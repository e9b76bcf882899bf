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
 * Publishes progress records. Each record has a time: the service has sent everything that it decided up to this time
 * (R16).
 *
 * <p>Why a progress record is true: a decision reads the clock within its transaction, after the answer to the
 * transaction's first statement. ({@code Streams} reads the stream before it asks the domain.) This class first reads
 * the clock and gets t. Then it lists the sessions of this login that are in a transaction. A decision that read the
 * clock before t is in a listed session or has committed. A decision that reads the clock later gets t or more. When
 * each listed session has ended its transaction, everything decided before t is committed, and its rows are visible in
 * the outbox. Then this class notes the topic's last position in the outbox. When no row up to this position waits any
 * more, everything decided before t is sent. The list has the sessions of all instances, because all instances share
 * one login. No two clocks are compared.
 *
 * <p>A running clock never gives t again. So the time of the progress record is one microsecond before t; a microsecond
 * is the precision of the log. A stopped clock gives t again, so the record then covers only what was committed before.
 * If the clock is moved forward or back, this class drops a progress record in preparation and begins again. It does
 * the same if a lost tail must be sent again, because then events that were already sent wait again, at any position.
 * If the clocks of two instances differ, a progress record is true only for times that are earlier by the difference.
 */
final class Progress {
    private static final Duration EVERY = Duration.ofMillis(250);
    /**
     * A stopped clock gives the same time again and again. After this period, the same time is published again, for
     * readers that started later.
     */
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

    /** The leader's parts that this class uses. */
    record Parts(Lease lease, Outbox outbox, Published published, OpenRepairs repairs, Topics topics) {}

    /** An open transaction of this login: its session, and when the transaction began. */
    private record Open(int pid, String since) {}

    /** The value of a published record. */
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
        /** Subjects that were stopped at any time during the attempt. Their unsent events may be above {@code upTo}. */
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

    /**
     * Does the next step towards a progress record if that is possible without waiting. The leader calls this between
     * two rounds.
     */
    void step() throws InterruptedException {
        if (parts.repairs().isOpen(about.of())) {
            // During a repair, an event that is not in the outbox may still have to be sent again.
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
            // The rows of transactions that have just ended are visible only to a statement that begins after the end
            // of these transactions.
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

    /**
     * A record that was not sent needs no retry, because the next record follows soon. The topic is stopped for a while
     * only if the broker refused the topic or a timeout passed.
     */
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
