package org.fenbo.backbone.events.revision;

import java.io.Serial;

/**
 * An entry or a revision arrived again with another content. A published revision never changes, so a copy can't decide
 * which content is right. The inbox parks the event with an alert, and a person decides.
 */
final class Divergence extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    Divergence(String message) {
        super(message);
    }
}
