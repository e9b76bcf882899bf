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
import org.fenbo.backbone.events.inbox.HeldEvents.Kept;
import org.fenbo.backbone.events.inbox.Holding.State;
import org.fenbo.backbone.events.inbox.Reading.Damaged;
import org.fenbo.backbone.events.inbox.Reading.Intact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a reader's events to it: each once, in the sequence of its subject. What was applied is noted in the
 * transaction of its effect, so a repeat is known by sequence and id. An event that comes before its turn waits; one
 * that can't be applied parks its subject, and other subjects pass. What is no fault of the event is thrown, and the
 * whole batch comes again.
 */
public final class Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int SUBJECTS_AT_ONCE = 500;
    private static final int PROBES = 20;

    /** What an event waits for that failed with a fault that may be its own: to be tried again. */
    static final String RETRY = "retry";

    private static final String WAITING = "what waits";
    /** Rounds of the timer, of a second each. */
    private static final int SELDOM = 10;

    private static final int RARELY = 60;

    private final Reader reader;
    private final TransactionTemplate transaction;
    private final Heads heads;
    private final HeldEvents held;
    private final Envelopes envelopes;
    private final Traces traces;
    private final InstantSource wall;
    private final Doubts doubts = new Doubts();
    /** By topic: a batch of one that passes says nothing of another's. */
    private final Map<String, Retrying> retrying = new ConcurrentHashMap<>();

    /** Whether something may wait that this instance knows of; what others hold is found at a longer interval. */
    private volatile boolean mayWait = true;

    private int looks;

    /** @param wall the machine's clock: how long something waits doesn't follow a moved clock */
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
        this.traces = traces;
        this.wall = wall;
    }

    public String reader() {
        return reader.name();
    }

    /**
     * Takes a batch as it came from the topic.
     *
     * @throws RuntimeException for a fault of the moment: nothing of what remained is noted, and the batch is to come again
     */
    public void receive(List<Delivery> batch) {
        String topic = batch.isEmpty() ? "" : batch.getFirst().topic();
        try {
            take(batch.stream().map(envelopes::read).toList());
            retrying.remove(topic);
        } catch (RuntimeException e) {
            retries(topic, e);
            throw e;
        }
    }

    private void retries(String what, RuntimeException e) {
        Instant now = wall.instant();
        retrying.merge(what, new Retrying(now, e), (before, latest) -> new Retrying(before.since(), latest.cause()));
    }

    private void take(List<Reading> batch) {
        Set<String> awaited;
        try {
            awaited = apply(batch);
        } catch (RuntimeException e) {
            throwIfOfTheMoment(e);
            awaited = oneByOne(batch);
        }
        awaited.forEach(this::wake);
    }

    /** Each event in a transaction of its own, so that the one at fault is found. */
    private Set<String> oneByOne(List<Reading> batch) {
        Set<String> awaited = new LinkedHashSet<>();
        for (Reading reading : batch) {
            try {
                awaited.addAll(apply(List.of(reading)));
            } catch (RuntimeException e) {
                throwIfOfTheMoment(e);
                hold(failed(reading, e));
            }
        }
        return awaited;
    }

    private static void throwIfOfTheMoment(RuntimeException e) {
        if (!(e instanceof NotYet) && Fault.of(e) == Fault.OF_THE_MOMENT) {
            throw e;
        }
    }

    /** What becomes of an event that failed alone, and not by a fault of the moment. */
    private Holding failed(Reading reading, RuntimeException e) {
        if (e instanceof NotYet notYet) {
            return Holding.waiting(reading, notYet.awaited(), String.valueOf(e.getMessage()));
        }
        Place place = reading.place();
        if (Fault.of(e) == Fault.EITHER && !doubts.isSure(place)) {
            return Holding.waiting(reading, RETRY, "is tried again: " + e);
        }
        LOG.error("{} parks {} at {}", reader.name(), place.subject(), place.sequence(), e);
        return Holding.parked(reading, e.toString());
    }

    /** Under the lock of its head; an event that was held meanwhile stays held as it is. */
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

    /** @return subjects that have held events whose turn may have come */
    private Set<String> apply(List<Reading> batch) {
        Sorting sorting = transaction.execute(status -> {
            Set<String> subjects =
                    batch.stream().map(one -> one.place().subject()).collect(Collectors.toSet());
            Sorting sorted = new Sorting(heads.claim(reader.name(), subjects)).sort(batch);
            Instant now = wall.instant();
            sorted.held().forEach(holding -> held.hold(reader.name(), holding, now));
            give(sorted.ready());
            heads.settle(reader.name(), sorted.changed(), Positions.after(batch));
            return sorted;
        });
        mayWait |= !sorting.held().isEmpty();
        doubts.passed(sorting.ready().size());
        if (batch.size() == 1) {
            doubts.forget(batch.getFirst().place());
        }
        return sorting.awaited();
    }

    private void give(List<Received> events) {
        if (!events.isEmpty()) {
            try (Traces.Spans spans = traces.receive(reader.name(), events)) {
                reader.apply(spans.events());
            }
        }
    }

    /**
     * Tries what waits again: of each name that is awaited one subject, and the others only if that one no longer waits
     * for it. Called by a timer.
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

    /** One subject's fault of the moment keeps no other waiting. */
    private int wakeEach(List<String> subjects) {
        int applied = 0;
        RuntimeException latest = null;
        for (String subject : subjects) {
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
        List<String> subjects = held.subjectsAwaiting(reader.name(), name, name.equals(RETRY) ? PROBES : 1);
        while (!subjects.isEmpty()) {
            int woken = wakeEach(subjects);
            applied += woken;
            if (woken == 0) {
                break;
            }
            subjects = held.subjectsAwaiting(reader.name(), name, SUBJECTS_AT_ONCE);
        }
        return applied;
    }

    /** Applies a subject's held events in sequence until one still can't be. */
    int wake(String subject) {
        int applied = 0;
        while (releaseFirst(subject)) {
            applied++;
        }
        return applied;
    }

    private boolean releaseFirst(String subject) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> release(subject)));
        } catch (RuntimeException e) {
            throwIfOfTheMoment(e);
            transaction.executeWithoutResult(status -> keep(subject, e));
            return false;
        }
    }

    /** In a transaction: applies or passes over the first held event; false if it can't be its turn. */
    private boolean release(String subject) {
        Head head = heads.claim(reader.name(), subject);
        Optional<Kept> first = held.first(reader.name(), subject);
        if (first.isEmpty()) {
            settle(subject, head.withStopped(false));
            return false;
        }
        Kept kept = first.get();
        if (kept.state() == State.PARKED) {
            return false;
        }
        return switch (head.withStopped(false).turn(kept.place())) {
            case EARLY -> false;
            case REPEATED -> {
                held.release(reader.name(), kept.place());
                yield true;
            }
            case FORKED -> {
                held.change(reader.name(), kept.place(), State.PARKED, "", Sorting.fork(head, kept.place()));
                yield false;
            }
            case NEXT -> apply(head, kept);
        };
    }

    private boolean apply(Head head, Kept kept) {
        return switch (envelopes.read(kept.delivery())) {
            case Intact intact -> {
                give(List.of(intact.event()));
                held.release(reader.name(), kept.place());
                settle(kept.place().subject(), head.after(kept.place()));
                doubts.passed(1);
                yield true;
            }
            case Damaged damaged -> {
                held.change(reader.name(), kept.place(), State.PARKED, "", damaged.cause());
                yield false;
            }
        };
    }

    private void settle(String subject, Head head) {
        heads.settle(reader.name(), Map.of(subject, head), new Positions(Map.of()));
    }

    /** In a transaction: notes why the first held event of a subject is still held. */
    private void keep(String subject, RuntimeException e) {
        heads.claim(reader.name(), subject);
        held.first(reader.name(), subject)
                .filter(kept -> kept.state() != State.PARKED)
                .ifPresent(kept -> {
                    Holding holding = failed(envelopes.read(kept.delivery()), e);
                    held.change(reader.name(), kept.place(), holding.state(), holding.awaits(), holding.cause());
                });
    }

    /** Gives a parked subject's events to the reader again, from the first on. */
    public int resend(String subject) {
        transaction.executeWithoutResult(status -> {
            heads.claim(reader.name(), subject);
            held.unpark(reader.name(), subject);
        });
        return wake(subject);
    }

    /** What came of the order to leave an event out. */
    public sealed interface Skipped {
        /** @param applied how many of those behind it could be applied then */
        record Done(long sequence, int applied) implements Skipped {}

        /** Earlier events haven't come: to go on without them would lose them. */
        record Missing(long from, long to) implements Skipped {}

        /** Nothing is held of the subject. */
        record Nothing() implements Skipped {}
    }

    /** Leaves out the next event of a subject for good, and goes on with what follows it (R6). */
    public Skipped skip(String subject) {
        Skipped skipped = transaction.execute(status -> skipFirst(subject));
        return skipped instanceof Skipped.Done done ? new Skipped.Done(done.sequence(), resend(subject)) : skipped;
    }

    private Skipped skipFirst(String subject) {
        Head head = heads.claim(reader.name(), subject);
        Optional<Kept> first = held.first(reader.name(), subject);
        if (first.isEmpty()) {
            return new Skipped.Nothing();
        }
        Place place = first.get().place();
        if (place.sequence() == Place.UNKNOWN) {
            held.release(reader.name(), place);
            return new Skipped.Done(head.sequence(), 0);
        }
        if (place.sequence() > head.sequence() + 1) {
            return new Skipped.Missing(head.sequence() + 1, place.sequence() - 1);
        }
        LOG.warn("{} skips {} at {} by order", reader.name(), subject, place.sequence());
        held.release(reader.name(), place);
        settle(subject, place.sequence() > head.sequence() ? head.after(place) : head);
        return new Skipped.Done(place.sequence(), 0);
    }

    /** Whether the present batch is being repeated, since when and why. */
    public Optional<Retrying> retrying() {
        return retrying.values().stream().min(Comparator.comparing(Retrying::since));
    }
}
