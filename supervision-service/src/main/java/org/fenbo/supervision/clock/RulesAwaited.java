package org.fenbo.supervision.clock;

import java.io.Serial;

/** No deadline can be computed before a revision of the registry serves. */
public final class RulesAwaited extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    RulesAwaited() {
        super("a revision of the registry", null, false, false);
    }
}
