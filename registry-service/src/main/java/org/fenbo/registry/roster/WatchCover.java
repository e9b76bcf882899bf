package org.fenbo.registry.roster;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.roster.CoverGrids.Alarm;

/**
 * Raises one alarm for each grid that nobody answers for, and ends the alarm when somebody answers again (ORG-5d). A
 * district without any assignment keeps no roster, so it gets no alarms.
 */
public final class WatchCover {
    private final CoverGrids covers;
    private final Rosters rosters;
    private final CoverAlarms alarms;
    private final InstantSource clock;

    public WatchCover(CoverGrids covers, Rosters rosters, CoverAlarms alarms, InstantSource clock) {
        this.covers = covers;
        this.rosters = rosters;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** Compares the cover of now with the open alarms, and records what has changed. */
    public void watch() {
        boolean kept = rosters.list(new Rosters.Filter(null, null), 0, 1).total() > 0;
        Instant now = clock.instant();
        if (kept && covers.uncovered(now) instanceof Outcome.Done<List<Alarm>>(var uncovered)) {
            List<CoverEvent> events = changes(uncovered, alarms.open(), now);
            if (!events.isEmpty()) {
                alarms.record(events);
            }
        }
    }

    static List<CoverEvent> changes(List<Alarm> uncovered, Map<String, Instant> open, Instant now) {
        Map<String, Instant> over = new TreeMap<>(open);
        List<CoverEvent> events = new ArrayList<>();
        for (Alarm alarm : uncovered) {
            Cover.Nobody nobody = alarm.cover();
            if (over.remove(nobody.grid()) == null) {
                events.add(new CoverEvent.CoverLost(
                        nobody.grid(), nobody.absence(), nobody.links(), alarm.leaders(), now));
            }
        }
        over.keySet().forEach(grid -> events.add(new CoverEvent.CoverRestored(grid, now)));
        return events;
    }
}
