package org.fenbo.registry.enrolment;

import java.util.Set;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;

/** The communities of one revision and their offices. Immutable. */
public final class Communities {
    private final int revision;
    private final Entries entries;
    private final Set<String> codes;

    public Communities(int revision, Entries entries) {
        this.revision = revision;
        this.entries = entries;
        this.codes = entries.areas().values().stream()
                .filter(area -> area.kind().isNeighbourhood())
                .map(Area::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    int revision() {
        return revision;
    }

    boolean has(String community) {
        return codes.contains(community);
    }

    /**
     * Whether the actor's unit is the office of the community. A street or a department that serves an area around the
     * community isn't its office, and neither is a squad or a property company that serves the community (ORG-8h).
     */
    boolean isOffice(Actor actor, String community) {
        Unit unit = entries.units().get(unit(actor));
        return unit != null
                && unit.kind() == UnitKind.COMMUNITY
                && unit.serves().contains(community);
    }

    // If the token names no unit, the officer's unit in the registry applies.
    private String unit(Actor actor) {
        Officer officer = entries.officers().get(actor.id());
        String known = officer == null ? "" : officer.unit();
        return actor.unit() == null ? known : actor.unit();
    }
}
