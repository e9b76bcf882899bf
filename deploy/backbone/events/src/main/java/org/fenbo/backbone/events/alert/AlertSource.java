package org.fenbo.backbone.events.alert;

import java.util.List;

/** A part that knows whether it stands still; each one is a bean. */
@FunctionalInterface
public interface AlertSource {
    /** Everything that stands still now; empty if nothing does. Answers within a second and changes nothing. */
    List<Alert> alerts();
}
