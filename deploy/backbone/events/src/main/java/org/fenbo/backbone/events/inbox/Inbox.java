package org.fenbo.backbone.events.inbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives a reader each event once, in the sequence of the event's subject. The transaction that applies an event also
 * notes the event as applied, so the inbox recognises a repeat by sequence and id. An event that comes before its turn
 * waits. If an event can't be applied, the inbox parks the event's subject and continues with other subjects. If the
 * event is not at fault, the inbox throws the exception, and the whole batch comes again.
 */
public final class Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int SUBJECTS_AT_ONCE = 500;
    private static final int PROBES = 20;

    private static final String WAITING = "what waits";
    /** {@code SELDOM} and {@code RARELY} are counted in rounds of the timer; a round takes a second. */
    private static final int SELDOM = 10;

    private static final int RARELY = 60;

    private final Reader reader;
    private final TransactionTemplate transaction;
    private final Heads heads;
    private final HeldEvents held;
    private final Envelopes envelopes;
    private final InstantSource wall;
    private final Attempts attempts;
    private final HeldSubjects subjects;
    /**
     * The batches that are repeated, by topic: if a batch of one topic passes, this proves nothing about another topic.
     */
    private final Map<String, Retrying> retrying = new ConcurrentHashMap<>();

    /**
     * Whether this instance knows of waiting events. If not, it still looks for them, but less often, because another
     * instance may have held events.
     */
    private volatile boolean mayWait = true;

    private int looks;

    /** @param wall the machine's clock, because waiting times do not follow a moved clock */
    public Inbox(
            Reader reader,
            TransactionTemplate transaction,
            Heads heads,
            HeldEvents held,
            Envelopes envelopes,
            Traces traces,
            InstantSource wall) {
        this.reader = reader;
        this.transaction = transaction;
        this.heads = heads;
        this.held = held;
        this.envelopes = envelopes;
        this.wall = wall;
        this.attempts = new Attempts(reader, traces);
        this.subjects = new HeldSubjects(reader.name(), transaction, heads, held, envelopes, attempts);
    }

    public String reader() {
        return reader.name();
    }

    /**
     * Takes a batch of a topic.
     *
     * @throws RuntimeException if there is a temporary fault. Events that were not applied are not noted as applied,
     *     and the batch must come again
     */
    public void receive(List<Delivery> batch) {
        if (batch.isEmpty()) {
            return;
        }
        String topic = batch.getFirst().topic();
        try {
            take(batch.stream().map(envelopes::read).toList());
            retrying.remove(topic);
        } catch (RuntimeException e) {
            retries(topic, e);
            throw e;
        }
    }

    private void retries(String what, RuntimeException e) {
        Retrying first = new Retrying(wall.instant(), e);
        Retrying now = retrying.merge(what, first, (before, latest) -> new Retrying(before.since(), latest.cause()));
        if (now.equals(first)) {
            LOG.warn("{} repeats {} until it can be applied: {}", reader.name(), what, first.cause());
        }
    }

    private void take(List<Reading> batch) {
        Set<String> awaited = new LinkedHashSet<>();
        takeSome(batch, awaited);
        awaited.forEach(this::wake);
    }

    /**
     * Halves the batch until the event at fault is alone. One event at fault among 500 events costs about twenty
     * transactions.
     */
    private void takeSome(List<Reading> batch, Set<String> awaited) {
        try {
            awaited.addAll(apply(batch));
        } catch (RuntimeException e) {
            Attempts.throwIfOfTheMoment(e);
            if (batch.size() == 1) {
                hold(attempts.failed(batch.getFirst(), e));
            } else {
                int half = batch.size() / 2;
                takeSome(batch.subList(0, half), awaited);
                takeSome(batch.subList(half, batch.size()), awaited);
            }
        }
    }

    /** Holds an event under the lock of its subject's head. An event that was held meanwhile stays as it is. */
    private void hold(Holding holding) {
        Place place = holding.reading().place();
        transaction.executeWithoutResult(status -> {
            Head head = heads.claim(reader.name(), place.subject());
            if (head.turn(place) != Head.Turn.REPEATED) {
                held.hold(reader.name(), holding, wall.instant());
                heads.settle(
                        reader.name(),
                        Map.of(place.subject(), head.withStopped(true)),
                        Positions.after(List.of(holding.reading())));
            }
        });
        mayWait = true;
    }

    /** @return subjects with held events whose turn may now have come */
    private Set<String> apply(List<Reading> batch) {
        Sorting sorting = transaction.execute(status -> {
            Set<String> named = batch.stream().map(one -> one.place().subject()).collect(Collectors.toSet());
            Sorting sorted = new Sorting(heads.claim(reader.name(), named)).sort(batch);
            Instant now = wall.instant();
            sorted.held().forEach(holding -> held.hold(reader.name(), holding, now));
            attempts.apply(sorted.ready());
            heads.settle(reader.name(), sorted.changed(), Positions.after(batch));
            return sorted;
        });
        mayWait |= !sorting.held().isEmpty();
        attempts.passed(sorting.ready());
        return sorting.awaited();
    }

    /**
     * Tries waiting events again; a timer calls it. For each awaited name it tries one subject first, or twenty
     * subjects if their events may be at fault. It tries more subjects only if an event was released.
     *
     * @return how many events were applied
     */
    public int retryWaiting() {
        looks++;
        if (!mayWait && looks % SELDOM != 0) {
            return 0;
        }
        int applied = 0;
        for (String name : held.awaited(reader.name())) {
            applied += wakeAll(name);
        }
        if (looks % RARELY == 0) {
            applied += wakeEach(held.whoseTurnHasCome(reader.name()));
        }
        mayWait = held.isAny(reader.name());
        return applied;
    }

    /** Wakes each subject. A temporary fault in one subject does not delay the others. */
    private int wakeEach(List<String> waiting) {
        int applied = 0;
        RuntimeException latest = null;
        for (String subject : waiting) {
            try {
                applied += wake(subject);
            } catch (RuntimeException e) {
                latest = e;
            }
        }
        if (latest == null) {
            retrying.remove(WAITING);
        } else {
            retries(WAITING, latest);
        }
        return applied;
    }

    private int wakeAll(String name) {
        int applied = 0;
        List<String> waiting = probes(name);
        while (!waiting.isEmpty()) {
            int woken = wakeEach(waiting);
            applied += woken;
            if (woken == 0) {
                break;
            }
            waiting = held.subjectsAwaiting(reader.name(), name, SUBJECTS_AT_ONCE);
        }
        return applied;
    }

    /**
     * The subjects to try for a name. Events that may be at fault wait for another try. Their subjects are chosen at
     * random, because otherwise the same first subjects would be tried each time.
     */
    private List<String> probes(String name) {
        return name.equals(Attempts.RETRY)
                ? held.someAwaiting(reader.name(), name, PROBES)
                : held.subjectsAwaiting(reader.name(), name, 1);
    }

    private int wake(String subject) {
        return subjects.wake(subject);
    }

    /** Gives a parked subject's events to the reader again, beginning with the first. */
    public int resend(String subject) {
        return subjects.resend(subject);
    }

    /** The result of an order to skip an event. */
    public sealed interface Skipped {
        /** @param applied how many events behind the skipped event were then applied */
        record Done(long sequence, int applied) implements Skipped {}

        /** Earlier events haven't come. A skip would lose them. */
        record Missing(long from, long to) implements Skipped {}

        /** The subject has no held events. */
        record Nothing() implements Skipped {}
    }

    /** Skips the next event of a subject permanently, and continues with the events after it (R6). */
    public Skipped skip(String subject) {
        return subjects.skip(subject);
    }

    /** Since when and why a batch is being repeated; empty if no batch is being repeated. */
    public Optional<Retrying> retrying() {
        return retrying.values().stream().min(Comparator.comparing(Retrying::since));
    }
}
