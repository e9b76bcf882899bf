package org.fenbo.registry.place.geometry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.backbone.kernel.Outline;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * The areas of one revision that have an outline (ORG-1), indexed in memory. A point belongs to the deepest area whose
 * outline contains the point. A point on the border between two areas of one kind belongs to the area with the smaller
 * code, so that the answer is always the same.
 */
public final class DrawnAreas {
    /**
     * If neighbours were drawn separately, their outlines overlap a little. An overlap is ignored if it is at most this
     * share of the smaller area.
     */
    private static final double HAIR = 1e-4;

    private static final Comparator<Drawn> DEEPEST_FIRST = Comparator.<Drawn, AreaKind>comparing(
                    drawn -> drawn.area().kind())
            .reversed()
            .thenComparing(drawn -> drawn.area().code());

    private final int revision;
    private final ZoneId zone;
    private final Map<String, Area> areas = new HashMap<>();
    private final List<Drawn> drawn = new ArrayList<>();
    private final STRtree index = new STRtree();

    /** An area with its outline, and with its geometry for the checks. */
    private record Drawn(Area area, Outline outline, PreparedGeometry prepared) {
        Geometry geometry() {
            return prepared.getGeometry();
        }
    }

    /**
     * Indexes the areas that have an outline.
     *
     * @param zone the time zone of the days on which areas are valid
     */
    public DrawnAreas(int revision, Collection<Area> areas, ZoneId zone) {
        this.revision = revision;
        this.zone = zone;
        areas.forEach(area -> {
            this.areas.put(area.code(), area);
            String geometry = area.geometry();
            if (geometry != null) {
                draw(area, Outlines.of(geometry));
            }
        });
        index.build();
    }

    private void draw(Area area, Geometry geometry) {
        Drawn one = new Drawn(area, Outlines.outline(geometry), PreparedGeometryFactory.prepare(geometry));
        drawn.add(one);
        index.insert(geometry.getEnvelopeInternal(), one);
    }

    /** Number of the revision that contains the areas. */
    public int revision() {
        return revision;
    }

    /**
     * The area of a point, then its parent, and so on up to the district; empty if no area contains the point.
     *
     * @param longitude in degrees east (WGS 84)
     * @param latitude in degrees north
     * @param at an instant; areas that are not valid on the day of this instant are ignored
     */
    public List<Area> around(double longitude, double latitude, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        return near(new Envelope(new Coordinate(longitude, latitude)))
                .filter(one -> one.area().validity().on(day))
                .filter(one -> one.outline().covers(longitude, latitude))
                .min(DEEPEST_FIRST)
                .map(one -> chain(one.area()))
                .orElse(List.of());
    }

    private Stream<Drawn> near(Envelope box) {
        return ((List<?>) index.query(box)).stream().map(Drawn.class::cast);
    }

    private List<Area> chain(Area deepest) {
        List<Area> chain = new ArrayList<>();
        // In a draft, an area may be its own ancestor. Only the checks before publication refuse this.
        for (@Nullable Area area = deepest; area != null && !chain.contains(area); area = parent(area)) {
            chain.add(area);
        }
        return chain;
    }

    private @Nullable Area parent(Area area) {
        return area.parent() == null ? null : areas.get(area.parent());
    }

    /** The faults of the outlines: an outline crosses itself, or areas of the same kind overlap. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        List<Drawn> sound = new ArrayList<>();
        for (Drawn one : drawn) {
            Optional<Finding> crossing = crossing(one);
            crossing.ifPresentOrElse(findings::add, () -> sound.add(one));
        }
        for (Drawn one : sound) {
            near(one.geometry().getEnvelopeInternal())
                    .filter(other -> other.area().kind() == one.area().kind())
                    .filter(other -> other.area().code().compareTo(one.area().code()) > 0)
                    .filter(other -> other.area().validity().meets(one.area().validity()))
                    .filter(sound::contains)
                    .filter(other -> overlap(one, other))
                    .sorted(Comparator.comparing(other -> other.area().code()))
                    .forEach(other -> findings.add(overlapping(one.area(), other.area())));
        }
        return findings;
    }

    private static Optional<Finding> crossing(Drawn one) {
        TopologyValidationError error = new IsValidOp(one.geometry()).getValidationError();
        return Optional.ofNullable(error)
                .map(found -> finding(
                        one.area(),
                        "OUTLINE_NOT_SOUND",
                        new Words("%1$s 的轮廓在 %2$s 附近有误：%3$s", "the outline of %1$s is not sound near %2$s: %3$s")
                                .with(List.of(
                                        one.area().code(),
                                        place(found.getCoordinate()),
                                        String.valueOf(found.getMessage()))),
                        new Words("请重画，避免自交或自触", "draw it again so that it does not cross or touch itself there")));
    }

    private static String place(@Nullable Coordinate coordinate) {
        return coordinate == null ? "nowhere to be named" : coordinate.getX() + ", " + coordinate.getY();
    }

    private static boolean overlap(Drawn one, Drawn other) {
        if (!one.prepared().intersects(other.geometry())) {
            return false;
        }
        double smaller = Math.min(one.geometry().getArea(), other.geometry().getArea());
        return one.geometry().intersection(other.geometry()).getArea() > smaller * HAIR;
    }

    private static Finding overlapping(Area one, Area other) {
        return finding(
                one,
                "OUTLINES_OVERLAP",
                new Words("区域 %s（%s）与 %s（%s）重叠", "areas %s (%s) and %s (%s) overlap")
                        .with(List.of(one.code(), one.name(), other.code(), other.name())),
                new Words("两者的共同边界只画一次，两边相同", "draw the border between them once and give both the same"));
    }

    private static Finding finding(Area area, String code, Words reason, Words remedy) {
        return new Finding(new Finding.InEntry("area", area.code()), "geometry", area.code(), code, reason, remedy);
    }
}
