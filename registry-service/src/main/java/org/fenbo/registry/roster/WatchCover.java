package org.fenbo.registry.roster;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.message.MessageRequest;
import org.fenbo.registry.roster.CoverAlarms.CoverChange;
import org.fenbo.registry.roster.CoverGrids.Alarm;

/**
 * Raises one alarm for each grid that nobody answers for, sends the leader of the area a message, and ends the alarm
 * when somebody answers again (ORG-5d). A district without any assignment keeps no roster, so it gets no alarms.
 */
public final class WatchCover {
    private static final String TEMPLATE = "grid-uncovered";

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
            List<CoverChange> changes = changes(uncovered, alarms.open(), now);
            if (!changes.isEmpty()) {
                alarms.record(changes);
            }
        }
    }

    static List<CoverChange> changes(List<Alarm> uncovered, Map<String, Instant> open, Instant now) {
        Map<String, Instant> over = new TreeMap<>(open);
        List<CoverChange> changes = new ArrayList<>();
        for (Alarm alarm : uncovered) {
            Cover.Nobody nobody = alarm.cover();
            if (over.remove(nobody.grid()) == null) {
                CoverEvent lost =
                        new CoverEvent.CoverLost(nobody.grid(), nobody.absence(), nobody.links(), alarm.leaders(), now);
                changes.add(new CoverChange(lost, messages(alarm, now)));
            }
        }
        over.keySet().forEach(grid -> changes.add(new CoverChange(new CoverEvent.CoverRestored(grid, now), List.of())));
        return changes;
    }

    private static List<MessageRequest> messages(Alarm alarm, Instant now) {
        Map<String, String> values = Map.of("grid", alarm.cover().grid(), "gridName", alarm.name());
        return alarm.informed().stream()
                .map(leader -> new MessageRequest(leader, TEMPLATE, values, alarm.revision(), now))
                .toList();
    }
}
