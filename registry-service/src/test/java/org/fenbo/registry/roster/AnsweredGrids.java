package org.fenbo.registry.roster;

import java.time.Duration;
import java.time.Instant;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.Outcomes;
import org.fenbo.registry.roster.Rosters.NewAssignment;

/** A roster in memory in which one officer answers for one grid. */
public final class AnsweredGrids {
    private AnsweredGrids() {}

    /** The roster at an instant; the officer has answered for the grid for an hour. */
    public static Rosters by(String officer, String grid, Instant now) {
        Instant from = now.minus(Duration.ofHours(1));
        Rosters rosters = new InMemoryRosters();
        Outcomes.done(rosters.assign(
                grid,
                Actor.platform("registry-service"),
                from,
                held -> Outcome.done(new NewAssignment(grid, officer, new OpenTimeRange(from, null)))));
        return rosters;
    }
}
