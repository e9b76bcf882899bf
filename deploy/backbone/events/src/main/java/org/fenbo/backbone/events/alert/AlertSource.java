package org.fenbo.backbone.events.alert;

import java.util.List;

/** A part that knows whether it is stopped; each one is a bean. */
@FunctionalInterface
public interface AlertSource {
    /** Everything that is stopped now; empty if nothing is. Answers within a second and changes nothing. */
    List<Alert> alerts();
}
