package org.fenbo.backbone.events.relay;

/** Ends this process after an error that leaves a thread dead: a process that is gone is started again, a thread not. */
@FunctionalInterface
public interface EndOfProcess {
    /** Doesn't come back in production. */
    void because(Error error);
}
