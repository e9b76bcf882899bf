package org.fenbo.rehearsal.guarantee;

import java.util.List;
import java.util.function.Consumer;
import org.fenbo.rehearsal.journal.Attempt;
import org.fenbo.rehearsal.journal.Observation;
import org.fenbo.rehearsal.platform.SeenEvent;

/** One run, as it can be seen from outside. */
public interface History {

    /** The driver's attempts. */
    void journal(Consumer<Attempt> reader);

    /** What else the driver saw and did. */
    void observations(Consumer<Observation> reader);

    /** All topics from their beginnings to the ends they have when this is called. */
    void topics(Consumer<SeenEvent> reader);

    Readings readings();

    /** Holds every guarantee against this run. */
    default List<Finding> check(List<Guarantee> guarantees) {
        guarantees.forEach(one -> journal(one::attempted));
        guarantees.forEach(one -> observations(one::observed));
        topics(event -> guarantees.forEach(one -> one.seen(event)));
        Readings readings = readings();
        return guarantees.stream().map(one -> one.held(readings)).toList();
    }
}
