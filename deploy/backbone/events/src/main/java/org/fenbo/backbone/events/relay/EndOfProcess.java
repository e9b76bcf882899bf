package org.fenbo.backbone.events.relay;

/**
 * Ends this process after an error ended a thread. An ended process is started again; an ended thread would not be
 * started again.
 */
@FunctionalInterface
public interface EndOfProcess {
    /** Ends the process; in production this call does not return. */
    void because(Error error);
}
