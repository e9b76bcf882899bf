package org.fenbo.backbone.events.relay;

/** Ends this process after an error that ended a thread: an ended process is started again, an ended thread is not. */
@FunctionalInterface
public interface EndOfProcess {
    /** Ends the process; in production this call does not return. */
    void because(Error error);
}
