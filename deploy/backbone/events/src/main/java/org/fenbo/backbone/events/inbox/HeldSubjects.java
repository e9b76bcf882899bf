package org.fenbo.backbone.events.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fenbo.backbone.events.inbox.HeldEvents.Kept;
import org.fenbo.backbone.events.inbox.Holding.State;
import org.fenbo.backbone.events.inbox.Inbox.Skipped;
import org.fenbo.backbone.events.inbox.Reading.Damaged;
import org.fenbo.backbone.events.inbox.Reading.Intact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Handles the held events of a reader's subjects. Each event has its own transaction, under the lock of its subject's
 * head.
 */
final class HeldSubjects {
    private static final Logger LOG = LoggerFactory.getLogger(HeldSubjects.class);
    private final String reader;
    private final TransactionTemplate transaction;
    private final Heads heads;
    private final HeldEvents held;
    private final Envelopes envelopes;
    private final Attempts attempts;

    HeldSubjects(
            String reader,
            TransactionTemplate transaction,
            Heads heads,
            HeldEvents held,
            Envelopes envelopes,
            Attempts attempts) {
        this.reader = reader;
        this.transaction = transaction;
        this.heads = heads;
        this.held = held;
        this.envelopes = envelopes;
        this.attempts = attempts;
    }

    /**
     * Applies a subject's held events in their order. It stops at the first event that still can't be applied.
     *
     * @return how many events were released
     */
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
            Attempts.throwIfOfTheMoment(e);
            transaction.executeWithoutResult(status -> keep(subject, e));
            return false;
        }
    }

    /**
     * Called in a transaction. Applies the first held event, or drops the event if it is a repeat; false if the event
     * must stay held or if there is none.
     */
    private boolean release(String subject) {
        Head head = heads.claim(reader, subject);
        Optional<Kept> first = held.first(reader, subject);
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
                held.release(reader, kept.place());
                yield true;
            }
            case FORKED -> {
                held.change(reader, kept.place(), State.PARKED, "", Sorting.fork(head, kept.place()));
                yield false;
            }
            case NEXT -> apply(head, kept);
        };
    }

    private boolean apply(Head head, Kept kept) {
        return switch (envelopes.read(kept.delivery())) {
            case Intact intact -> {
                attempts.apply(List.of(intact.event()));
                held.release(reader, kept.place());
                settle(kept.place().subject(), head.after(kept.place()));
                attempts.passed(List.of(intact.event()));
                yield true;
            }
            case Damaged damaged -> {
                held.change(reader, kept.place(), State.PARKED, "", damaged.cause());
                yield false;
            }
        };
    }

    private void settle(String subject, Head head) {
        heads.settle(reader, Map.of(subject, head), new Positions(Map.of()));
    }

    /** Called in a transaction. Notes why the first held event of a subject is still held. */
    private void keep(String subject, RuntimeException e) {
        heads.claim(reader, subject);
        held.first(reader, subject).filter(kept -> kept.state() != State.PARKED).ifPresent(kept -> {
            Holding holding = attempts.failed(envelopes.read(kept.delivery()), e);
            held.change(reader, kept.place(), holding.state(), holding.awaits(), holding.cause());
        });
    }

    /** Gives a parked subject's events to the reader again, beginning with the first. */
    int resend(String subject) {
        transaction.executeWithoutResult(status -> {
            heads.claim(reader, subject);
            held.unpark(reader, subject);
        });
        return wake(subject);
    }

    /** Skips the next event of a subject permanently, and continues with the events after it (R6). */
    Skipped skip(String subject) {
        Skipped skipped = transaction.execute(status -> skipFirst(subject));
        return skipped instanceof Skipped.Done done ? new Skipped.Done(done.sequence(), resend(subject)) : skipped;
    }

    private Skipped skipFirst(String subject) {
        Head head = heads.claim(reader, subject);
        Optional<Kept> first = held.first(reader, subject);
        if (first.isEmpty()) {
            return new Skipped.Nothing();
        }
        Place place = first.get().place();
        if (place.sequence() == Place.UNKNOWN) {
            held.release(reader, place);
            return new Skipped.Done(head.sequence(), 0);
        }
        if (place.sequence() > head.sequence() + 1) {
            return new Skipped.Missing(head.sequence() + 1, place.sequence() - 1);
        }
        LOG.warn("{} skips {} at {} by order", reader, subject, place.sequence());
        held.release(reader, place);
        settle(
                subject,
                place.sequence() > head.sequence() && !isHeld(subject, place.sequence()) ? head.after(place) : head);
        return new Skipped.Done(place.sequence(), 0);
    }

    /** Whether another event has the place of the skipped one. It may be a corrected event, so it isn't skipped. */
    private boolean isHeld(String subject, long sequence) {
        return held.first(reader, subject)
                .filter(kept -> kept.place().sequence() == sequence)
                .isPresent();
    }
}
