package org.fenbo.planted.alpha.http;

import java.util.List;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.events.log.LoggedEvent;

/** A controller that reads the event log. */
class WrongReader {
    private final EventLog log;

    WrongReader(EventLog log) {
        this.log = log;
    }

    List<LoggedEvent> timeline(String number) {
        return log.of(number);
    }
}
