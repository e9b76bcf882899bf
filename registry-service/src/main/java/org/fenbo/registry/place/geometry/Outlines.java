package org.fenbo.registry.place.geometry;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Outline;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the outlines of areas. The import has already checked the format of these outlines. */
final class Outlines {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Outlines() {}

    /** The polygon or polygons of a GeoJSON geometry. */
    static Geometry of(String geometry) {
        JsonNode node = JsonMapper.shared().readTree(geometry);
        JsonNode coordinates = node.path("coordinates");
        return node.path("type").asString().equals("Polygon")
                ? polygon(coordinates)
                : FACTORY.createMultiPolygon(
                        coordinates.valueStream().map(Outlines::polygon).toArray(Polygon[]::new));
    }

    /** The rings of the polygons, with which every service decides whether a point is in an area. */
    static Outline outline(Geometry geometry) {
        List<?> rings = LinearComponentExtracter.getLines(geometry);
        return new Outline(rings.stream()
                .map(LineString.class::cast)
                .map(ring -> Stream.of(ring.getCoordinates())
                        .flatMapToDouble(corner -> DoubleStream.of(corner.getX(), corner.getY()))
                        .toArray())
                .toList());
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> drawn = rings.valueStream().map(Outlines::ring).toList();
        return FACTORY.createPolygon(
                drawn.getFirst(), drawn.subList(1, drawn.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode positions) {
        return FACTORY.createLinearRing(positions
                .valueStream()
                .map(position -> new Coordinate(
                        position.get(0).asDouble(), position.get(1).asDouble()))
                .toArray(Coordinate[]::new));
    }
}
