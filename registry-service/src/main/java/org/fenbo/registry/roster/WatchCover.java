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
import org.fenbo.registry.roster.CoverAlarms.Open;
import org.fenbo.registry.roster.CoverGrids.Alarm;

/**
 * Raises one alarm for each grid that nobody answers for, sends the leader of the area a message, and ends the alarm
 * when somebody answers again (ORG-5d). If the area has no leader then, a leader who is named later gets the message. A
 * district without any assignment keeps no roster, so it gets no alarms.
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
            Map<String, Open> open = alarms.open();
            List<CoverChange> changes = changes(uncovered, open, now);
            if (!changes.isEmpty()) {
                alarms.record(changes);
            }
            Map<String, List<MessageRequest>> late = late(uncovered, open, now);
            if (!late.isEmpty()) {
                alarms.inform(late);
            }
        }
    }

    static List<CoverChange> changes(List<Alarm> uncovered, Map<String, Open> open, Instant now) {
        Map<String, Open> over = new TreeMap<>(open);
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

    /** The messages about open alarms of which no leader was informed, by code of the grid. */
    static Map<String, List<MessageRequest>> late(List<Alarm> uncovered, Map<String, Open> open, Instant now) {
        Map<String, List<MessageRequest>> late = new TreeMap<>();
        for (Alarm alarm : uncovered) {
            Open known = open.get(alarm.cover().grid());
            if (known != null && !known.informed() && !alarm.informed().isEmpty()) {
                late.put(alarm.cover().grid(), messages(alarm, now));
            }
        }
        return late;
    }

    private static List<MessageRequest> messages(Alarm alarm, Instant now) {
        Map<String, String> values = Map.of("grid", alarm.cover().grid(), "gridName", alarm.name());
        return alarm.informed().stream()
                .map(leader -> new MessageRequest(leader, TEMPLATE, values, alarm.revision(), now))
                .toList();
    }
}
