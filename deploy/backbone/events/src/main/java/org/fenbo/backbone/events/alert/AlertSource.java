package org.fenbo.backbone.events.alert;

import java.util.List;

/** A part of the service that can report whether it is stopped. Each source is a bean. */
@FunctionalInterface
public interface AlertSource {
    /**
     * Everything that is stopped now; empty if nothing is stopped. The call answers within a second and changes
     * nothing.
     */
    List<Alert> alerts();
}
