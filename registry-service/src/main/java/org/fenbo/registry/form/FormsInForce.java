package org.fenbo.registry.form;

import java.time.Instant;
import java.util.Map;

/** The forms by code that are in force at an instant; none when no revision is. */
@FunctionalInterface
public interface FormsInForce {

    Map<String, Form> at(Instant instant);
}
