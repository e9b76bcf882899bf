package org.fenbo.supervision.registry.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fenbo.backbone.events.revision.NeededKinds;
import org.fenbo.backbone.events.revision.PersonEntries;
import org.fenbo.backbone.events.revision.Row;
import org.fenbo.supervision.registry.RegistryView;
import tools.jackson.databind.json.JsonMapper;

/** Builds what supervision needs of a revision from the entries of the revision. */
public final class RegistryViews {
    /** The entries that supervision needs. The geometry of an area is long, and supervision doesn't draw it. */
    public static final NeededKinds KINDS = PersonEntries.with(
            NeededKinds.whole("category", "policy", "calendar", "unit").with("area", "parent"));

    private final TimeRulesJson json;

    public RegistryViews(JsonMapper json) {
        this.json = new TimeRulesJson(json);
    }

    /** What supervision needs of a revision. */
    public RegistryView build(int revision, Stream<Row> rows) {
        List<Row> entries = rows.toList();
        Map<String, String> unitNames = new HashMap<>();
        entries.stream()
                .filter(row -> row.kind().equals("unit"))
                .forEach(row -> json.name(row.body()).ifPresent(name -> unitNames.put(row.code(), name)));
        PersonEntries persons = new PersonEntries();
        entries.forEach(persons::add);
        return new RegistryView(revision, json.rules(revision, entries).orElse(null), unitNames, persons.persons());
    }
}
