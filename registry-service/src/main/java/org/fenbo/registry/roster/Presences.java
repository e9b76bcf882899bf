package org.fenbo.registry.roster;

import java.time.Instant;
import java.util.Optional;
import org.fenbo.backbone.kernel.Actor;

/** The states that officers, or others for them, have recorded. Earlier states are kept. */
public interface Presences {

    void record(String officer, Presence presence, Actor actor, Instant at);

    /** What was recorded last of an officer at an instant or before it. */
    Optional<Presence> recorded(String officer, Instant at);
}
