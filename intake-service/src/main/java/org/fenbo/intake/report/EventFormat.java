package org.fenbo.intake.report;

import java.time.Instant;

/** How events are written down for the log and for everybody who reads the topic. */
public interface EventFormat {
    /** The name of the event on the wire. */
    String type(ReportEvent event);

    /** The plain fact, exactly as it is kept and sent. */
    byte[] body(ReportEvent event);

    /** The event that was written. */
    ReportEvent read(String type, Instant at, byte[] body);
}
