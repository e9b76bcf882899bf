package org.fenbo.supervision.clock;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A deadline needs a registry revision that hasn't arrived. The message is the name under which events wait for this
 * revision.
 */
public final class RulesAwaited extends RuntimeException {
    /** The name under which events wait for any revision. */
    public static final String ANY = "revision:any";

    @Serial
    private static final long serialVersionUID = 1L;

    RulesAwaited(@Nullable Integer revision) {
        super(revision == null ? ANY : name(revision), null, false, false);
    }

    /** The name under which events wait for this revision. */
    public static String name(int revision) {
        return "revision:" + revision;
    }
}
