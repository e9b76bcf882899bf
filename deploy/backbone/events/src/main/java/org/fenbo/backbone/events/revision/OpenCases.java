package org.fenbo.backbone.events.revision;

import java.time.Instant;
import java.util.Optional;

/** The open cases of a service. The copy keeps the revisions that were in force since the oldest of them. */
public interface OpenCases {
    /** When the oldest open case was received; empty if no case is open. */
    Optional<Instant> oldest();
}
