package org.fenbo.dispatch.routing;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fenbo.dispatch.routing.RoutingTable.Area;
import org.fenbo.dispatch.routing.RoutingTable.Assignment;
import org.fenbo.dispatch.routing.RoutingTable.DutyEntry;
import org.fenbo.dispatch.routing.RoutingTable.Power;
import org.fenbo.dispatch.routing.RoutingTable.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Revision 7 of a small district's registry: district {@code D}, streets {@code S1} and {@code S2}, community {@code K1}
 * with grid {@code G1}; category {@code leaf} below {@code main} below {@code type}. A test adds what it is about.
 *
 * @param centreTiers the tier whose centre deals with a category
 */
record MadeUpRegistry(
        List<DutyEntry> lines,
        List<Power> powers,
        List<Unit> units,
        Map<String, String> centreTiers,
        boolean officeTakesFirstContact) {
    static final int REVISION = 7;
    private static final List<Area> AREAS = List.of(
            new Area("D", "DISTRICT", null),
            new Area("S1", "STREET", "D"),
            new Area("S2", "STREET", "D"),
            new Area("K1", "COMMUNITY", "S1"),
            new Area("G1", "GRID", "K1"));

    static RoutingTable withLines(DutyEntry... lines) {
        return new MadeUpRegistry(List.of(lines), List.of(), List.of(), Map.of(), false).table();
    }

    static RoutingTable withUnits(Unit... units) {
        return new MadeUpRegistry(List.of(), List.of(), List.of(units), Map.of(), false).table();
    }

    /** One unit alone answers. */
    static Assignment lead(String unit) {
        return new Assignment.ToLead(unit, List.of());
    }

    /** A unit whose people dispatch. */
    static Unit centre(String code, String tier, String... serves) {
        return new Unit(code, tier, true, List.of(serves));
    }

    RoutingTable table() {
        Map<String, @Nullable String> parents = new HashMap<>();
        parents.put("leaf", "main");
        parents.put("main", "type");
        parents.put("type", null);
        return table(AREAS, parents);
    }

    RoutingTable table(List<Area> areas, Map<String, @Nullable String> parents) {
        return new RoutingTable(
                REVISION,
                new RoutingTable.Content(
                        lines,
                        powers,
                        areas,
                        parents,
                        centreTiers,
                        units,
                        new RoutingTable.Settings(ZoneId.of("Asia/Shanghai"), officeTakesFirstContact)));
    }
}
