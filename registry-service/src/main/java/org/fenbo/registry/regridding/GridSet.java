package org.fenbo.registry.regridding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.pastcase.PastCase;
import org.fenbo.registry.pastcase.PastCase.Point;
import org.fenbo.registry.revision.Entries;
import org.jspecify.annotations.Nullable;

/**
 * The areas of one revision that are valid on one day. If the area of a case is valid on the day, the case belongs to
 * this area. Otherwise, the case belongs to the area of its point. So every set of grids can count the same cases.
 */
public final class GridSet {

    private final Entries entries;
    private final Hierarchy tree;
    private final Locator locator;
    private final Instant at;
    private final LocalDate day;

    /** Finds the deepest area around a point at an instant. */
    @FunctionalInterface
    public interface Locator {
        Optional<Area> at(double longitude, double latitude, Instant instant);
    }

    /** The set of areas that are valid at an instant. */
    public GridSet(Entries entries, Locator locator, Instant at) {
        this.entries = entries;
        this.tree = Hierarchy.of(entries.areas().values(), Area::code, Area::parent);
        this.locator = locator;
        this.at = at;
        this.day = LocalDate.ofInstant(at, entries.zone());
    }

    /** Whether an area is valid on the day of the set. */
    public boolean has(@Nullable String code) {
        Area area = code == null ? null : entries.areas().get(code);
        return area != null && area.validity().on(day);
    }

    /** Whether the revision has the area, on any day. */
    public boolean knows(String code) {
        return entries.areas().containsKey(code);
    }

    /**
     * The area of a case in this set. Empty if the case's own area is not in the set and no area of the set contains
     * the point of the case.
     */
    public Optional<String> areaOf(PastCase one) {
        if (has(one.area())) {
            return Optional.ofNullable(one.area());
        }
        Point point = one.point();
        return point == null
                ? Optional.empty()
                : locator.at(point.longitude(), point.latitude(), at).map(Area::code);
    }

    /** The area itself if it is of this kind, or its nearest ancestor of this kind; empty if there is no such area. */
    public Optional<String> upTo(AreaKind kind, String code) {
        return tree.chain(code).stream()
                .filter(one -> {
                    Area area = entries.areas().get(one);
                    return area != null && area.kind() == kind;
                })
                .findFirst();
    }
}
