package org.fenbo.backbone.events.inbox;

import java.io.Serial;

/** An event leans on something that hasn't arrived; it waits and is tried again. */
public final class NotYet extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** @param awaited what it waits for, by name: a sequence, a revision, a number */
    public NotYet(String awaited) {
        super("waits for " + awaited, null, false, false);
    }
}
