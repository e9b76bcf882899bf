package org.fenbo.backbone.events.relay;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import org.fenbo.backbone.events.AfterCommit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What operators ask of the outbox: how much waits, since when, what can't be sent, and to send again. */
public final class Republish {
    private final Outbox outbox;
    private final Unsendable unsendable;
    private final TransactionTemplate transaction;
    private final Relay relay;
    private final InstantSource wall;

    /**
     * A stopped subject: one of its events can't be sent, and the later ones stay behind it.
     *
     * @param sequence of that event
     * @param cause the broker's or the producer's words
     */
    public record Stopped(String subject, String topic, long sequence, String cause, Instant since) {}

    public Republish(JdbcTemplate jdbc, TransactionTemplate transaction, Relay relay, InstantSource wall) {
        this.outbox = new Outbox(jdbc);
        this.unsendable = new Unsendable(jdbc);
        this.transaction = transaction;
        this.relay = relay;
        this.wall = wall;
    }

    /** Events that the broker has not acknowledged yet. */
    public long waiting() {
        return outbox.waiting();
    }

    /** Age of the oldest event that could be sent, in milliseconds; empty if there is none. */
    public OptionalLong oldestMillis() {
        return outbox.oldestMillis(wall.instant());
    }

    /** The stopped subjects. */
    public List<Stopped> unsendable() {
        return unsendable.all();
    }

    /**
     * Tries a stopped subject again, from the event that could not be sent.
     *
     * @return whether it was stopped
     */
    public boolean resend(String subject) {
        boolean stopped = Boolean.TRUE.equals(transaction.execute(status -> release(subject)));
        AfterCommit.run(relay::wake);
        return stopped;
    }

    /**
     * In one transaction: rows that stay aside after a release would be sent by nobody, and while they are aside a later
     * event of the subject must not go out. In two statements, in this order: the release waits for the relay that is
     * setting rows aside, and only a statement that begins after it sees them.
     */
    private boolean release(String subject) {
        boolean stopped = unsendable.release(subject);
        return outbox.bringBack(subject) || stopped;
    }

    /** How many events {@link #again} would send. */
    public long count(String topic, Instant since) {
        return outbox.count(topic, since);
    }

    /**
     * Sends the events of a topic again. Readers know repeats by their sequence. The point to begin at is a time and no
     * position in the log: transactions commit in another order than they take positions, so what an operator has seen
     * of positions is no border. A time is one, of which each event is before or after.
     *
     * @param since all that was recorded then or later, by the machine's clock; {@link Instant#EPOCH} for all
     * @return how many were put into the outbox
     */
    public int again(String topic, Instant since) {
        int events = outbox.again(topic, since);
        relay.wake();
        return events;
    }
}
