package org.fenbo.backbone.events.inbox;

import java.io.Serial;

/**
 * An event needs something that hasn't arrived. The event waits for the name of the missing thing, and is tried again
 * when that thing has arrived.
 */
public final class NotYet extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String awaited;

    /** @param awaited the name of what the event waits for: {@code revision:7}, or a readable number */
    public NotYet(String awaited) {
        super("waits for " + awaited, null, false, false);
        this.awaited = awaited;
    }

    /** The name of what the event waits for. */
    public String awaited() {
        return awaited;
    }
}
