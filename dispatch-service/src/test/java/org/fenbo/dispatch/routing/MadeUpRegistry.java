package org.fenbo.dispatch.routing;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fenbo.dispatch.casefile.Demands;
import org.fenbo.dispatch.routing.RoutingContent.Assignment;
import org.fenbo.dispatch.routing.RoutingContent.DutyEntry;
import org.fenbo.dispatch.routing.RoutingContent.Power;
import org.fenbo.dispatch.routing.RoutingContent.Unit;
import org.fenbo.dispatch.routing.RoutingContent.Where;

/**
 * Revision 7 of a small district's registry: district {@code D}, streets {@code S1} and {@code S2}, community
 * {@code K1} with grid {@code G1}; the grid of the matter of {@code Cases}, without a street; category {@code leaf}
 * below {@code main} below {@code type}. Only
 * {@code leaf} has an urgency. Each test adds the entries that it needs.
 *
 * @param centreTiers the tier whose centre dispatches a category, by category
 */
record MadeUpRegistry(
        List<DutyEntry> lines,
        List<Power> powers,
        List<Unit> units,
        Map<String, String> centreTiers,
        boolean officeTakesFirstContact) {
    static final int REVISION = 7;
    private static final Map<String, String> AREA_KINDS = Map.of(
            "D", "DISTRICT", "S1", "STREET", "S2", "STREET", "K1", "COMMUNITY", "G1", "GRID", "440399001001", "GRID");
    private static final Map<String, String> AREA_PARENTS = Map.of("S1", "D", "S2", "D", "K1", "S1", "G1", "K1");

    static RoutingTable withLines(DutyEntry... lines) {
        return new MadeUpRegistry(List.of(lines), List.of(), List.of(), Map.of(), false).table();
    }

    static RoutingTable withUnits(Unit... units) {
        return new MadeUpRegistry(List.of(), List.of(), List.of(units), Map.of(), false).table();
    }

    /** The assignment of a duty to one lead unit, without co-operating units. */
    static Assignment lead(String unit) {
        return new Assignment.ToLead(unit, List.of());
    }

    /** A unit that is a dispatch centre. */
    static Unit centre(String code, String tier, String... serves) {
        return new Unit(code, tier, true, List.of(serves));
    }

    /** The area of a line: the line applies in this area and in all areas below it. */
    static Where in(String area) {
        return new Where.In(area);
    }

    RoutingTable table() {
        return table(List.of());
    }

    RoutingTable table(List<RoutingContent.WorkItem> items) {
        return table(items, AREA_PARENTS, Map.of("leaf", "main", "main", "type"));
    }

    RoutingTable table(Map<String, String> areaParents, Map<String, String> categoryParents) {
        return table(List.of(), areaParents, categoryParents);
    }

    private RoutingTable table(
            List<RoutingContent.WorkItem> items, Map<String, String> areaParents, Map<String, String> categoryParents) {
        return new RoutingTable(
                REVISION,
                new RoutingContent(
                        lines,
                        items,
                        powers,
                        List.of(),
                        new Hierarchy(areaParents),
                        AREA_KINDS,
                        new Hierarchy(categoryParents),
                        centreTiers,
                        units,
                        Set.of(),
                        new RoutingContent.Settings(ZoneId.of("Asia/Shanghai"), officeTakesFirstContact, 2, true)),
                Components.NONE,
                GridStaff.NONE,
                Map.of("leaf", Demands.NONE, "main", Demands.NONE, "type", Demands.NONE),
                Map.of("leaf", "URGENT"),
                Instructions.NONE);
    }
}
