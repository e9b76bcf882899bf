package org.fenbo.registry.roster;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.fenbo.registry.message.MessageRequest;

/** The alarms about grids without cover (ORG-5d). */
public interface CoverAlarms {

    /** The open alarms, by code of the grid. */
    Map<String, Open> open();

    /**
     * An open alarm.
     *
     * @param since since when nobody answers for the grid
     * @param informed whether a leader got a message; no leader gets one if the areas of the grid have no leader
     */
    record Open(Instant since, boolean informed) {}

    /**
     * A change of the cover of a grid.
     *
     * @param messages the messages about the event; they are sent exactly if the event is recorded
     */
    record CoverChange(CoverEvent event, List<MessageRequest> messages) {

        public CoverChange {
            messages = List.copyOf(messages);
        }
    }

    /**
     * Records events and sends their messages in one transaction. An event that repeats the state of its grid is left
     * out, with its messages: several instances watch at the same time, and each alarm is raised once. The earlier
     * events of a grid are not read.
     */
    void record(Collection<CoverChange> changes);

    /**
     * Sends the messages about an open alarm of which no leader was informed, because the areas of the grid had no leader.
     * Nothing is sent if the alarm is over or if another instance has sent them.
     *
     * @param messages by code of the grid
     */
    void inform(Map<String, List<MessageRequest>> messages);
}
