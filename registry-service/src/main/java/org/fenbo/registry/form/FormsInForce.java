package org.fenbo.registry.form;

import java.time.Instant;
import java.util.Map;

/** The forms in force at an instant, by code; empty if no revision is in force. */
@FunctionalInterface
public interface FormsInForce {

    Map<String, Form> at(Instant instant);
}
