package org.fenbo.dispatch.routing.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fenbo.backbone.events.revision.NeededKinds;
import org.fenbo.backbone.events.revision.PersonEntries;
import org.fenbo.backbone.events.revision.Row;
import org.fenbo.dispatch.routing.GridStaff;
import org.fenbo.dispatch.routing.GridStaff.ProfessionalGrid;
import org.fenbo.dispatch.routing.RoutingContent;
import org.fenbo.dispatch.routing.RoutingTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Builds a routing table from the entries of a revision. */
public final class RoutingTables {
    private static final String OVERLAY = "overlay";

    /** The entries that routing uses. */
    public static final NeededKinds KINDS = PersonEntries.with(NeededKinds.whole(
            "area",
            OVERLAY,
            "unit",
            "category",
            "duty",
            "work-item",
            "power",
            InstructionEntries.STANDARD,
            "admission",
            "calendar",
            "policy",
            "component"));

    private final JsonMapper json;

    public RoutingTables(JsonMapper json) {
        this.json = json;
    }

    /** The table of a revision. */
    public RoutingTable build(int revision, Stream<Row> rows) {
        RegistryEntries entries = new RegistryEntries();
        PersonEntries persons = new PersonEntries();
        InstructionEntries instructions = new InstructionEntries();
        List<ProfessionalGrid> grids = new ArrayList<>();
        rows.forEach(row -> {
            JsonNode body = json.readTree(row.body());
            entries.add(row.kind(), row.code(), body);
            instructions.add(row.kind(), row.code(), body);
            persons.add(row);
            if (row.kind().equals(OVERLAY)) {
                grids.add(grid(row.code(), body));
            }
        });
        RoutingContent content = entries.content();
        return new RoutingTable(
                revision,
                content,
                entries.components(),
                new GridStaff(grids, persons.persons(), content.settings().zone()),
                entries.demands(),
                entries.urgencies(),
                instructions.instructions());
    }

    private static ProfessionalGrid grid(String code, JsonNode body) {
        return new ProfessionalGrid(
                code,
                body.path("field").asString(""),
                texts(body, "grids"),
                body.path("unit").asString(""),
                texts(body, "staff"),
                texts(body, "categories"));
    }

    private static List<String> texts(JsonNode body, String field) {
        return body.path(field).valueStream().map(JsonNode::asString).toList();
    }
}
