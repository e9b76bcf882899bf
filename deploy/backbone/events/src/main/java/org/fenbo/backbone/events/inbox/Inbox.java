package org.fenbo.backbone.events.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a reader's events to it: each once, in the sequence of its subject. What was applied is noted in the
 * transaction of its effect, so a repeat is known by its sequence. An event that comes before its turn waits; one that
 * can't be applied parks its subject, and other subjects pass.
 */
public final class Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final Reader reader;
    private final TransactionTemplate transaction;
    private final Heads heads;
    private final HeldEvents held;
    private final Traces traces;
    private final InstantSource clock;
    private final Duration patience;

    /** Whether something may be waiting that this instance knows of; what others hold is found by the timer. */
    private volatile boolean mayWait = true;

    /** @param patience how long an event may wait, in time of the service's clock, before it is parked */
    public Inbox(
            Reader reader,
            TransactionTemplate transaction,
            Heads heads,
            HeldEvents held,
            Traces traces,
            InstantSource clock,
            Duration patience) {
        this.reader = reader;
        this.transaction = transaction;
        this.heads = heads;
        this.held = held;
        this.traces = traces;
        this.clock = clock;
        this.patience = patience;
    }

    public String reader() {
        return reader.name();
    }

    /**
     * Takes a batch as it came from the topic.
     *
     * @throws RuntimeException when the database is away: nothing of what remained is noted, Kafka delivers it again
     */
    public void receive(List<Received> batch) {
        try {
            inTransaction(batch);
        } catch (RuntimeException e) {
            throwIfPassing(e);
            batch.forEach(this::receiveOne);
        }
        if (mayWait) {
            retryWaiting();
        }
    }

    private void receiveOne(Received event) {
        try {
            inTransaction(List.of(event));
        } catch (NotYet e) {
            hold(event, HeldEvents.State.WAITING, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            throwIfPassing(e);
            LOG.error("{} parks {} at {} ({})", reader.name(), event.subject(), event.sequence(), event.type(), e);
            hold(event, HeldEvents.State.PARKED, e.toString());
        }
    }

    private void hold(Received event, HeldEvents.State state, String cause) {
        mayWait = true;
        transaction.executeWithoutResult(status -> held.hold(reader.name(), event, state, cause, clock.instant()));
    }

    /** A fault of the moment is no fault of the event. */
    private static void throwIfPassing(RuntimeException e) {
        if (e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException
                || e instanceof DataAccessResourceFailureException
                || e instanceof CannotCreateTransactionException
                || e instanceof TransactionSystemException) {
            throw e;
        }
    }

    private void inTransaction(List<Received> batch) {
        transaction.executeWithoutResult(status -> {
            Set<String> subjects = batch.stream().map(Received::subject).collect(Collectors.toSet());
            Map<String, Heads.Head> known = heads.of(reader.name(), subjects);
            List<Received> ready = new ArrayList<>();
            for (Received event : batch) {
                Heads.Head head = known.getOrDefault(event.subject(), Heads.Head.NONE);
                if (event.sequence() <= head.sequence()) {
                    continue;
                }
                if (head.stopped() || event.sequence() > head.sequence() + 1) {
                    mayWait = true;
                    String cause = "waits for " + event.subject() + " " + (head.sequence() + 1);
                    held.hold(reader.name(), event, HeldEvents.State.WAITING, cause, clock.instant());
                    known.put(event.subject(), new Heads.Head(head.sequence(), true));
                } else {
                    known.put(event.subject(), new Heads.Head(event.sequence(), false));
                    ready.add(event);
                }
            }
            apply(ready);
        });
    }

    private void apply(List<Received> ready) {
        if (ready.isEmpty()) {
            return;
        }
        try (Traces.Spans spans = traces.receive(reader.name(), ready)) {
            reader.apply(spans.events());
        }
        heads.advance(reader.name(), ready);
    }

    /**
     * Tries what waits again, each subject from its first event on; parks what has waited too long.
     *
     * @return how many were applied
     */
    public int retryWaiting() {
        List<String> waiting = held.waitingSubjects(reader.name());
        mayWait = !waiting.isEmpty();
        int applied = 0;
        for (String subject : waiting) {
            applied += retry(subject);
        }
        if (mayWait && applied == 0) {
            parkOverdue();
        }
        return applied;
    }

    private void parkOverdue() {
        Instant limit = clock.instant().minus(patience);
        transaction.executeWithoutResult(status -> held.parkOlderThan(reader.name(), limit));
    }

    /** Tries a subject's held events in sequence until one still can't be applied. */
    int retry(String subject) {
        int applied = 0;
        for (Received event : held.of(reader.name(), subject)) {
            if (!release(event)) {
                break;
            }
            applied++;
        }
        return applied;
    }

    private boolean release(Received event) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> releaseInTransaction(event)));
        } catch (NotYet e) {
            return false;
        } catch (RuntimeException e) {
            throwIfPassing(e);
            LOG.error("{} parks {} at {} ({})", reader.name(), event.subject(), event.sequence(), event.type(), e);
            hold(event, HeldEvents.State.PARKED, e.toString());
            return false;
        }
    }

    private boolean releaseInTransaction(Received event) {
        long head = heads.of(reader.name(), Set.of(event.subject()))
                .getOrDefault(event.subject(), Heads.Head.NONE)
                .sequence();
        if (event.sequence() > head + 1) {
            return false;
        }
        if (event.sequence() == head + 1) {
            apply(List.of(event));
        }
        held.release(reader.name(), event);
        return true;
    }

    /** Sends a parked subject's events to the reader again, from the first on. */
    public int resend(String subject) {
        held.unpark(reader.name(), subject, clock.instant());
        return retry(subject);
    }

    /** Leaves out the first held event of a subject for good and goes on with what follows it. */
    public int skip(String subject) {
        transaction.executeWithoutResult(status -> held.of(reader.name(), subject).stream()
                .findFirst()
                .ifPresent(event -> {
                    LOG.warn("{} skips {} at {} by order", reader.name(), subject, event.sequence());
                    heads.of(reader.name(), Set.of(subject));
                    heads.advance(reader.name(), List.of(event));
                    held.release(reader.name(), event);
                }));
        return resend(subject);
    }
}
