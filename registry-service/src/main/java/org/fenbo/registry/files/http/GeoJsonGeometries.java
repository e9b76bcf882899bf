package org.fenbo.registry.files.http;

import java.util.Optional;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.files.Geometries;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks outlines in GeoJSON (RFC 7946): they must be polygons with closed rings, longitude before latitude. */
public final class GeoJsonGeometries implements Geometries {

    private static final int FEWEST_POSITIONS = 4;
    private static final double WIDEST_LATITUDE = 90;
    private static final double WIDEST_LONGITUDE = 180;

    private final JsonMapper json = JsonMapper.builder().build();

    @Override
    public Optional<Words> fault(String geometry) {
        try {
            JsonNode node = json.readTree(geometry);
            return switch (node.path("type").asString("")) {
                case "Polygon" -> polygonFault(node.path("coordinates"));
                case "MultiPolygon" -> eachFault(node.path("coordinates"));
                default ->
                    Optional.of(new Words("不是 Polygon 或 MultiPolygon", "is neither a Polygon nor a MultiPolygon"));
            };
        } catch (JacksonException _) {
            return Optional.of(new Words("不是 JSON", "is no JSON"));
        }
    }

    private static Optional<Words> eachFault(JsonNode polygons) {
        if (polygons.isEmpty()) {
            return Optional.of(new Words("没有多边形", "has no polygon"));
        }
        return polygons.valueStream()
                .flatMap(polygon -> polygonFault(polygon).stream())
                .findFirst();
    }

    private static Optional<Words> polygonFault(JsonNode rings) {
        if (!rings.isArray() || rings.isEmpty()) {
            return Optional.of(new Words("没有环", "has no ring"));
        }
        return rings.valueStream().flatMap(ring -> ringFault(ring).stream()).findFirst();
    }

    private static Optional<Words> ringFault(JsonNode ring) {
        if (!ring.isArray() || ring.size() < FEWEST_POSITIONS) {
            return Optional.of(new Words("有的环少于四个点", "has a ring of fewer than four positions"));
        }
        if (!ring.valueStream().allMatch(GeoJsonGeometries::isPosition)) {
            return Optional.of(new Words("有的点不是经纬度", "has a position that is no longitude and latitude"));
        }
        return ring.get(0).equals(ring.get(ring.size() - 1))
                ? Optional.empty()
                : Optional.of(new Words("有的环首尾不相接", "has a ring that doesn't end where it begins"));
    }

    private static boolean isPosition(JsonNode position) {
        return position.isArray()
                && position.size() >= 2
                && isWithin(position.get(0), WIDEST_LONGITUDE)
                && isWithin(position.get(1), WIDEST_LATITUDE);
    }

    private static boolean isWithin(JsonNode degrees, double widest) {
        return degrees.isNumber() && Math.abs(degrees.asDouble()) <= widest;
    }
}
