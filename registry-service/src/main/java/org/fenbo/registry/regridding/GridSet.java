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
 * The areas of one revision as they are on one day. A case belongs to its own area if that exists on the day, else to
 * the area of its point, so that every case can be read by any set of grids.
 */
public final class GridSet {

    private final Entries entries;
    private final Hierarchy tree;
    private final Locator locator;
    private final Instant at;
    private final LocalDate day;

    /** Finds the area around a point at an instant, the deepest one. */
    @FunctionalInterface
    public interface Locator {
        Optional<Area> at(double longitude, double latitude, Instant instant);
    }

    /** The areas that are there at an instant. */
    public GridSet(Entries entries, Locator locator, Instant at) {
        this.entries = entries;
        this.tree = Hierarchy.of(entries.areas().values(), Area::code, Area::parent);
        this.locator = locator;
        this.at = at;
        this.day = LocalDate.ofInstant(at, entries.zone());
    }

    /** Whether an area is there on the day. */
    public boolean has(@Nullable String code) {
        Area area = code == null ? null : entries.areas().get(code);
        return area != null && area.validity().on(day);
    }

    /** Whether the revision knows the area, be it only for other days. */
    public boolean knows(String code) {
        return entries.areas().containsKey(code);
    }

    /** The area of a case in this set; empty if neither its area nor its point is known in it. */
    public Optional<String> areaOf(PastCase one) {
        if (has(one.area())) {
            return Optional.ofNullable(one.area());
        }
        Point point = one.point();
        return point == null
                ? Optional.empty()
                : locator.at(point.longitude(), point.latitude(), at).map(Area::code);
    }

    /** The area of a kind that an area is or belongs to; empty if there is none. */
    public Optional<String> upTo(AreaKind kind, String code) {
        return tree.chain(code).stream()
                .filter(one -> {
                    Area area = entries.areas().get(one);
                    return area != null && area.kind() == kind;
                })
                .findFirst();
    }
}
