package org.fenbo.registry.enrolment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.unit.Unit;

/** The communities of one revision and the units that serve them. Immutable. */
public final class Communities {
    private final int revision;
    private final Entries entries;
    private final Map<String, List<String>> around = new HashMap<>();

    public Communities(int revision, Entries entries) {
        this.revision = revision;
        this.entries = entries;
        Hierarchy areas = Hierarchy.of(entries.areas().values(), Area::code, Area::parent);
        entries.areas().values().stream()
                .filter(area -> area.kind().isNeighbourhood())
                .forEach(area -> around.put(area.code(), areas.chain(area.code())));
    }

    int revision() {
        return revision;
    }

    boolean has(String community) {
        return around.containsKey(community);
    }

    /** Whether the actor's unit serves the community, or an area that contains it. */
    boolean serves(Actor actor, String community) {
        List<String> served = new ArrayList<>(served(actor));
        served.retainAll(around.getOrDefault(community, List.of()));
        return !served.isEmpty();
    }

    // If the token names no unit, the officer's unit in the registry applies.
    private List<String> served(Actor actor) {
        Officer officer = entries.officers().get(actor.id());
        String known = officer == null ? null : officer.unit();
        String code = actor.unit() == null ? known : actor.unit();
        Unit unit = code == null ? null : entries.units().get(code);
        return unit == null ? List.of() : unit.serves();
    }
}
