package org.fenbo.backbone.events.inbox;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives events to a reader, and decides whether an event that fails waits or is parked (R1). */
final class Attempts {
    /** The name under which an event waits if it failed and may be at fault. An event with this name is tried again. */
    static final String RETRY = "retry";

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private final Reader reader;
    private final Traces traces;
    private final Doubts doubts = new Doubts();

    Attempts(Reader reader, Traces traces) {
        this.reader = reader;
        this.traces = traces;
    }

    /** Applies events. The caller runs this in the transaction that notes the events as applied. */
    void apply(List<Received> events) {
        if (!events.isEmpty()) {
            try (Traces.Spans spans = traces.receive(reader.name(), events)) {
                reader.apply(spans.events());
            }
        }
    }

    /** Counts events as passed, after the transaction that applied them has committed. */
    void passed(List<Received> events) {
        doubts.passed(events.size());
        if (events.size() == 1) {
            Received only = events.getFirst();
            doubts.forget(new Place(only.subject(), only.sequence(), only.id()));
        }
    }

    /**
     * Throws the exception again if a temporary fault caused it, because a temporary fault is no reason to hold the
     * event.
     */
    static void throwIfOfTheMoment(RuntimeException e) {
        if (!(e instanceof NotYet) && Fault.of(e) == Fault.OF_THE_MOMENT) {
            throw e;
        }
    }

    /** Decides whether an event waits or is parked. The event failed alone, and no temporary fault was the cause. */
    Holding failed(Reading reading, RuntimeException e) {
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
}
