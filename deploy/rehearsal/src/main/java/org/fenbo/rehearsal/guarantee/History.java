package org.fenbo.rehearsal.guarantee;

import java.util.List;
import java.util.function.Consumer;
import org.fenbo.rehearsal.journal.Attempt;
import org.fenbo.rehearsal.journal.Observation;
import org.fenbo.rehearsal.platform.SeenEvent;

/** One run, as it can be read from outside. */
public interface History {

    /** Passes on the driver's attempts. */
    void journal(Consumer<Attempt> reader);

    /** Passes on what the driver observed or did apart from its calls. */
    void observations(Consumer<Observation> reader);

    /** Reads all topics from their beginnings to the ends that they have when this is called. */
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
