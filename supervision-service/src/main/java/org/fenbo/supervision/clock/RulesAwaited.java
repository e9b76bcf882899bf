package org.fenbo.supervision.clock;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A deadline can't be computed before a revision of the registry has arrived; the message is its name. */
public final class RulesAwaited extends RuntimeException {
    /** What waits for whichever revision comes first. */
    public static final String ANY = "revision:any";

    @Serial
    private static final long serialVersionUID = 1L;

    RulesAwaited(@Nullable Integer revision) {
        super(revision == null ? ANY : name(revision), null, false, false);
    }

    /** The name under which events wait for a revision. */
    public static String name(int revision) {
        return "revision:" + revision;
    }
}
