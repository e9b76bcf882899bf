package org.fenbo.backbone.events.inbox;

import java.io.Serial;

/** An event leans on something that hasn't arrived; it waits under the name of that and is tried again when it has. */
public final class NotYet extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String awaited;

    /** @param awaited what it waits for, by name: {@code revision:7}, a number */
    public NotYet(String awaited) {
        super("waits for " + awaited, null, false, false);
        this.awaited = awaited;
    }

    /** The name of what it waits for. */
    public String awaited() {
        return awaited;
    }
}
