package org.fenbo.intake.report;

import java.time.Instant;

/** How events are written for the log and for the readers of the topic. */
public interface EventFormat {
    /** The name of the event on the wire. */
    String type(ReportEvent event);

    /** The fact without headers, exactly as it is stored and sent. */
    byte[] body(ReportEvent event);

    /** Reads an event from its type and body. */
    ReportEvent read(String type, Instant at, byte[] body);
}
