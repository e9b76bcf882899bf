package org.fenbo.backbone.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Who caused an event: a person, a machine or the platform itself.
 *
 * @param id code of the officer or client
 * @param unit code of the unit they acted for, where there is one
 * @param role the role that allowed it
 * @param onBehalfOf code of the person whose deputy they are
 */
public record Actor(
        String id,
        @Nullable String unit,
        @Nullable String role,
        @Nullable String onBehalfOf) {

    /** An actor that is no person: a rule or a timer of the named service. */
    public static Actor platform(String service) {
        return new Actor(service, null, "platform", null);
    }
}
