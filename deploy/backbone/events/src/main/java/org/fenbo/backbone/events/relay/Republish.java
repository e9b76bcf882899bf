package org.fenbo.backbone.events.relay;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import org.fenbo.backbone.events.AfterCommit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The questions and commands of operators to the outbox. Operators can ask how many events wait, how old the oldest is,
 * and which subjects are stopped. They can also send events again.
 */
public final class Republish {
    private final Outbox outbox;
    private final Unsendable unsendable;
    private final TransactionTemplate transaction;
    private final Relay relay;
    private final InstantSource wall;

    /**
     * A stopped subject: one of its events can't be sent, and the later events wait behind it.
     *
     * @param sequence the sequence of the event that can't be sent
     * @param cause the error of the broker or the producer
     */
    public record Stopped(String subject, String topic, long sequence, String cause, Instant since) {}

    public Republish(JdbcTemplate jdbc, TransactionTemplate transaction, Relay relay, InstantSource wall) {
        this.outbox = new Outbox(jdbc);
        this.unsendable = new Unsendable(jdbc);
        this.transaction = transaction;
        this.relay = relay;
        this.wall = wall;
    }

    /** The number of events that the broker has not acknowledged yet. */
    public long waiting() {
        return outbox.waiting();
    }

    /** The age of the oldest event that could be sent, in milliseconds; empty if no event could be sent. */
    public OptionalLong oldestMillis() {
        return outbox.oldestMillis(wall.instant());
    }

    /** The stopped subjects. */
    public List<Stopped> unsendable() {
        return unsendable.all();
    }

    /**
     * Sends the events of a stopped subject again, from the event that could not be sent.
     *
     * @return whether the subject was stopped
     */
    public boolean resend(String subject) {
        boolean stopped = Boolean.TRUE.equals(transaction.execute(status -> release(subject)));
        AfterCommit.run(relay::wake);
        return stopped;
    }

    /**
     * Both statements are in one transaction. Otherwise rows could stay aside after a release, and a later event of the
     * subject could be sent before these rows. The release is the first statement, because it waits for a relay that is
     * setting rows aside. Only a statement after this wait reads the rows that the relay has set aside.
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
     * Sends the events of a topic again. Readers recognise repeats by their sequence. The start is a time, because a
     * position in the log would be no clear border: transactions do not commit in the order of their positions. Each
     * event is clearly before or after a time.
     *
     * @param since events recorded at this instant or later, by the machine's clock, are sent; {@link Instant#EPOCH}
     *     sends all
     * @return how many events were put into the outbox
     */
    public int again(String topic, Instant since) {
        int events = outbox.again(topic, since);
        relay.wake();
        return events;
    }
}
