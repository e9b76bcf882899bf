package org.fenbo.rehearsal.guarantee;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.fenbo.rehearsal.journal.Attempt;
import org.fenbo.rehearsal.journal.Observation;
import org.fenbo.rehearsal.journal.Observation.OldestUnsent;
import org.fenbo.rehearsal.journal.Observation.Watched;
import org.fenbo.rehearsal.platform.SeenEvent;
import org.fenbo.rehearsal.platform.SeenEvent.Doer;
import tools.jackson.databind.json.JsonMapper;

/** A run in memory. A test can change one detail of the run. */
final class Recorded implements History {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** The time from when an event happens until it is recorded in the log. */
    private static final Duration WRITTEN_AFTER = Duration.ofMillis(100);

    final List<Attempt> attempts = new ArrayList<>();
    final List<Observation> observations = new ArrayList<>();
    final List<SeenEvent> events = new ArrayList<>();
    final Set<String> cases = new TreeSet<>();
    final Map<String, Map<String, Long>> statistics = new TreeMap<>();
    final Map<String, Map<String, String>> heads = new TreeMap<>();
    final Map<String, Long> unread = new TreeMap<>();
    final Map<String, Map<String, String>> effects = new TreeMap<>();
    final Map<UUID, String> log = new TreeMap<>();
    Instant now = Instant.EPOCH;
    long unsent;

    /** Adds an event at the end of its stream and to the log; {@code fact} has ' instead of ". */
    SeenEvent event(String topic, String subject, String type, String at, Doer doer, String fact) {
        long sequence = 1
                + events.stream()
                        .filter(one ->
                                one.topic().equals(topic) && one.subject().equals(subject))
                        .count();
        String id = new UUID(0x019a_0000_0000_7000L, events.size() + 1L).toString();
        SeenEvent seen = new SeenEvent(
                topic,
                subject,
                sequence,
                id,
                type,
                Instant.parse(at),
                Instant.parse(at).plus(WRITTEN_AFTER),
                doer,
                JSON.readTree(fact.replace('\'', '"')));
        events.add(seen);
        log.put(UUID.fromString(id), seen.place());
        return seen;
    }

    void attempt(String operation, String client, String key, int status, String number) {
        Instant at = Instant.parse("2026-11-26T00:00:00Z").plusSeconds(attempts.size());
        attempts.add(new Attempt(client, key, operation, "hash", at, at.plusMillis(20), status, number));
    }

    /** Adds a look at the outboxes and the oldest row that waited; {@code outbox} is empty if no row waited. */
    void look(String at, String outbox, String recorded) {
        observations.add(new OldestUnsent(Instant.parse(at), outbox, Instant.parse(recorded)));
    }

    /** Sets the period in which the outboxes were watched, and removes any other period. */
    void watched(String from, String until, String failure) {
        observations.removeIf(Watched.class::isInstance);
        observations.add(new Watched(Instant.parse(from), Instant.parse(until), failure));
    }

    /** Sets the reader's head to this event of a subject; the event need not be on a topic. */
    void head(String reader, String subject, long sequence) {
        String id = events.stream()
                .filter(one -> one.subject().equals(subject)
                        && one.sequence() == sequence
                        && !one.topic().equals("supervision.clock"))
                .map(SeenEvent::id)
                .findFirst()
                .orElse("unknown");
        head(reader, subject, sequence + " " + id);
    }

    void head(String reader, String subject, String sequenceAndId) {
        heads.computeIfAbsent(reader, same -> new TreeMap<>()).put(subject, sequenceAndId);
    }

    void effect(String reader, String key, String effect) {
        effects.computeIfAbsent(reader, same -> new TreeMap<>()).put(key, effect);
    }

    /** Removes the matching events from the topics and from the log. */
    void drop(Predicate<SeenEvent> which) {
        events.stream().filter(which).forEach(one -> log.remove(UUID.fromString(one.id())));
        events.removeIf(which);
    }

    /** Changes the matching events; there must be at least one. */
    void change(Predicate<SeenEvent> which, UnaryOperator<SeenEvent> how) {
        if (events.stream().noneMatch(which)) {
            throw new IllegalStateException("there is no such event to change");
        }
        events.replaceAll(one -> which.test(one) ? how.apply(one) : one);
    }

    /** Matches the event that has this sequence in this stream. */
    static Predicate<SeenEvent> place(String topic, String subject, long sequence) {
        return one -> one.topic().equals(topic) && one.subject().equals(subject) && one.sequence() == sequence;
    }

    /** Matches an event of a clock. */
    static Predicate<SeenEvent> clock(String subject, String clock, String what) {
        return one -> one.subject().equals(subject)
                && one.type().equals("supervision.clock." + what + ".v1")
                && one.text("clock").equals(clock);
    }

    /** Replaces a text in the fact of an event. */
    static UnaryOperator<SeenEvent> text(String before, String after) {
        return one -> {
            String fact = one.fact().toString();
            if (!fact.contains(before)) {
                throw new IllegalStateException(fact + " has no " + before);
            }
            return new SeenEvent(
                    one.topic(),
                    one.subject(),
                    one.sequence(),
                    one.id(),
                    one.type(),
                    one.time(),
                    one.recorded(),
                    one.doer(),
                    JSON.readTree(fact.replace(before, after)));
        };
    }

    /** Changes when an event happened. */
    static UnaryOperator<SeenEvent> at(String time) {
        return one -> new SeenEvent(
                one.topic(),
                one.subject(),
                one.sequence(),
                one.id(),
                one.type(),
                Instant.parse(time),
                one.recorded(),
                one.doer(),
                one.fact());
    }

    /** Changes when an event was recorded, by the wall clock. */
    static UnaryOperator<SeenEvent> recorded(String time) {
        return one -> new SeenEvent(
                one.topic(),
                one.subject(),
                one.sequence(),
                one.id(),
                one.type(),
                one.time(),
                Instant.parse(time),
                one.doer(),
                one.fact());
    }

    /** Changes who caused an event. */
    static UnaryOperator<SeenEvent> by(Doer doer) {
        return one -> new SeenEvent(
                one.topic(),
                one.subject(),
                one.sequence(),
                one.id(),
                one.type(),
                one.time(),
                one.recorded(),
                doer,
                one.fact());
    }

    /** Changes the type of an event. */
    static UnaryOperator<SeenEvent> type(String type) {
        return one -> new SeenEvent(
                one.topic(),
                one.subject(),
                one.sequence(),
                one.id(),
                type,
                one.time(),
                one.recorded(),
                one.doer(),
                one.fact());
    }

    /** Changes the sequence of an event in its stream. */
    static UnaryOperator<SeenEvent> sequence(long sequence) {
        return one -> new SeenEvent(
                one.topic(),
                one.subject(),
                sequence,
                one.id(),
                one.type(),
                one.time(),
                one.recorded(),
                one.doer(),
                one.fact());
    }

    @Override
    public void journal(Consumer<Attempt> reader) {
        attempts.forEach(reader);
    }

    @Override
    public void observations(Consumer<Observation> reader) {
        observations.forEach(reader);
    }

    @Override
    public void topics(Consumer<SeenEvent> reader) {
        events.forEach(reader);
    }

    /**
     * The reader of supervision.clock is complete in each run: a planted change of a clock is not a fault of the reader.
     * A test that plants such a fault sets the head or the effect itself.
     */
    private void readClocks() {
        Effects clocks = new Effects();
        events.forEach(clocks::seen);
        clocks.lasts(List.of("supervision.clock"))
                .forEach((subject, last) -> heads.computeIfAbsent("dispatch.overdue", same -> new TreeMap<>())
                        .putIfAbsent(subject, last));
        clocks.expected()
                .getOrDefault("dispatch.overdue", Map.of())
                .forEach((subject, names) -> effects.computeIfAbsent("dispatch.overdue", same -> new TreeMap<>())
                        .putIfAbsent(subject, names));
    }

    @Override
    public Readings readings() {
        readClocks();
        return new Readings(now, cases, statistics, heads, unread, effects, log, unsent);
    }
}
