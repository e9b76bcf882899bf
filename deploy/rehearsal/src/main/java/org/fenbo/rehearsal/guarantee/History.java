package org.fenbo.rehearsal.guarantee;

import java.util.List;
import java.util.function.Consumer;
import org.fenbo.rehearsal.journal.Attempt;
import org.fenbo.rehearsal.journal.Observation;
import org.fenbo.rehearsal.platform.SeenEvent;

/** What can be read about one run from outside. */
public interface History {

    /** Passes the driver's attempts to the reader. */
    void journal(Consumer<Attempt> reader);

    /** Passes to the reader what the driver observed, and what it did in addition to its calls. */
    void observations(Consumer<Observation> reader);

    /** Reads all topics from their beginnings to the ends that they have at the time of the call. */
    void topics(Consumer<SeenEvent> reader);

    Readings readings();

    /** Checks every guarantee against this run. */
    default List<Finding> check(List<Guarantee> guarantees) {
        guarantees.forEach(one -> journal(one::attempted));
        guarantees.forEach(one -> observations(one::observed));
        topics(event -> guarantees.forEach(one -> one.seen(event)));
        Readings readings = readings();
        return guarantees.stream().map(one -> one.held(readings)).toList();
    }
}
