package org.fenbo.dispatch.routing.store;

import java.util.stream.Stream;
import org.fenbo.backbone.events.revision.NeededKinds;
import org.fenbo.backbone.events.revision.Row;
import org.fenbo.dispatch.routing.RoutingTable;
import tools.jackson.databind.json.JsonMapper;

/** Builds a routing table from the entries of a revision. */
public final class RoutingTables {
    /** The entries that routing uses. */
    public static final NeededKinds KINDS = NeededKinds.whole(
            "area", "unit", "category", "duty", "work-item", "power", "admission", "calendar", "policy");

    private final JsonMapper json;

    public RoutingTables(JsonMapper json) {
        this.json = json;
    }

    /** The table of a revision. */
    public RoutingTable build(int revision, Stream<Row> rows) {
        RegistryEntries entries = new RegistryEntries();
        rows.forEach(row -> entries.add(row.kind(), row.code(), json.readTree(row.body())));
        return new RoutingTable(revision, entries.content());
    }
}
