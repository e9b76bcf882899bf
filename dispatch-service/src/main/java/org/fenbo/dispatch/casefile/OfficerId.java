package org.fenbo.dispatch.casefile;

import org.fenbo.backbone.kernel.Actor;

/** Code of the officer or the system that acts. */
public record OfficerId(String value) {
    /** The platform, when a rule decides instead of a person. */
    public static final OfficerId PLATFORM = new OfficerId("dispatch");

    public OfficerId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an officer's code is blank");
        }
    }

    /** The officer who acts. */
    public static OfficerId of(Actor actor) {
        return new OfficerId(actor.id());
    }

    @Override
    public String toString() {
        return value;
    }
}
