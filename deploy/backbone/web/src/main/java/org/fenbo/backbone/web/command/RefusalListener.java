package org.fenbo.backbone.web.command;

import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Refusal;

/**
 * Receives each refusal of a command. It is called after the transaction of the command has been rolled back, so it can
 * store that somebody tried.
 */
@FunctionalInterface
public interface RefusalListener {
    /** Ignores all refusals. */
    RefusalListener NONE = refused -> {};

    /**
     * A refused command.
     *
     * @param key the call's Idempotency-Key; a repeated call has the same key
     * @param subject number of the aggregate
     */
    record Refused(Caller caller, String key, String subject, Refusal refusal) {}

    void refused(Refused refused);
}
