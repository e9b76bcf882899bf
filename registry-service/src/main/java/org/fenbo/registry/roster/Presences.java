package org.fenbo.registry.roster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fenbo.backbone.kernel.Actor;

/** The states that officers, or others for them, have recorded. Earlier states are kept. */
public interface Presences {

    void record(String officer, Presence presence, Actor actor, Instant at);

    /** What was recorded last of an officer at an instant or before it. */
    Optional<Presence> recorded(String officer, Instant at);

    /**
     * When officers were out in the window by what they, or others for them, had recorded at each moment. An officer
     * who was not out may have no entry.
     */
    Map<String, List<TimeRange>> out(Set<String> officers, TimeRange window);
}
