package org.fenbo.backbone.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Who caused an event: a person, a machine or the platform itself.
 *
 * @param id code of the officer or client
 * @param unit code of the unit that the actor acted for; null if there is none
 * @param role code of the role that allowed the command; null if there is none
 * @param onBehalfOf code of the person that the actor represents as a deputy; null if the actor is no deputy
 */
public record Actor(
        String id,
        @Nullable String unit,
        @Nullable String role,
        @Nullable String onBehalfOf) {

    /** The platform as the actor, for a rule or a timer of the named service. */
    public static Actor platform(String service) {
        return new Actor(service, null, "platform", null);
    }
}
