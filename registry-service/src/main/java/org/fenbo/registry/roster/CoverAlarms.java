package org.fenbo.registry.roster;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** The alarms about grids without cover (ORG-5d). */
public interface CoverAlarms {

    /** The open alarms: since when nobody answers, by code of the grid. */
    Map<String, Instant> open();

    /**
     * Records events. An event that repeats the state of its grid is left out: several instances watch at the same
     * time, and each alarm is raised once. The earlier events of a grid are not read.
     */
    void record(Collection<? extends CoverEvent> events);
}
