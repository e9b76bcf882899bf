package org.fenbo.intake.registrycopy.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.fenbo.backbone.events.revision.NeededKinds;
import org.fenbo.backbone.events.revision.PersonEntries;
import org.fenbo.backbone.events.revision.Row;
import org.fenbo.backbone.kernel.Outline;
import org.fenbo.intake.registrycopy.AreaDays;
import org.fenbo.intake.registrycopy.KnownCodes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Builds what intake needs of a revision from the entries of the revision. */
public final class EntryCodes {
    private static final String AREA = "area";
    private static final String CATEGORY = "category";
    private static final String URGENCY = "urgency";
    private static final String NATURE = "nature";
    private static final String KIND = "kind";
    private static final String PARENT = "parent";
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String REPLACED_BY = "replacedBy";
    private static final String GEOMETRY = "geometry";

    /**
     * The entries that intake needs. The parent of an area decides which reports a caller may read. The geometry finds
     * the new grid of a point.
     */
    public static final NeededKinds KINDS = PersonEntries.with(NeededKinds.whole()
            .with(AREA, KIND, PARENT, FROM, UNTIL, REPLACED_BY, GEOMETRY)
            .with(CATEGORY, URGENCY, NATURE)
            .with("unit", "serves"));

    private final JsonMapper json;

    public EntryCodes(JsonMapper json) {
        this.json = json;
    }

    /** The codes of a revision. */
    public KnownCodes build(int revision, Stream<Row> rows) {
        Map<String, AreaDays.Area> areas = new HashMap<>();
        Map<String, KnownCodes.Category> categories = new HashMap<>();
        PersonEntries persons = new PersonEntries();
        rows.forEach(row -> {
            persons.add(row);
            switch (row.kind()) {
                case AREA -> areas.put(row.code(), area(json.readTree(row.body())));
                case CATEGORY -> categories.put(row.code(), category(json.readTree(row.body())));
                default -> {}
            }
        });
        return new KnownCodes(revision, areas.keySet(), categories, new AreaDays(areas), persons.persons());
    }

    private static KnownCodes.Category category(JsonNode body) {
        return new KnownCodes.Category(
                body.path(URGENCY).asString("").equals("URGENT"),
                body.path(NATURE).asString(""));
    }

    private static AreaDays.Area area(JsonNode body) {
        return new AreaDays.Area(
                body.path(KIND).asString(""),
                body.path(PARENT).asString(""),
                day(body, FROM, LocalDate.MIN),
                day(body, UNTIL, LocalDate.MAX),
                body.path(REPLACED_BY).valueStream().map(JsonNode::asString).toList(),
                outline(body.path(GEOMETRY)));
    }

    private static Outline outline(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        Stream<JsonNode> rings = geometry.path("type").asString("").equals("Polygon")
                ? coordinates.valueStream()
                : coordinates.valueStream().flatMap(JsonNode::valueStream);
        return new Outline(rings.map(EntryCodes::ring).toList());
    }

    private static double[] ring(JsonNode corners) {
        return corners.valueStream()
                .flatMapToDouble(corner -> DoubleStream.of(
                        corner.path(0).asDouble(), corner.path(1).asDouble()))
                .toArray();
    }

    private static LocalDate day(JsonNode body, String field, LocalDate otherwise) {
        String day = body.path(field).asString("");
        return day.isEmpty() ? otherwise : LocalDate.parse(day);
    }
}
