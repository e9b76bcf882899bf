package org.fenbo.registry.openlist;

import java.time.Instant;
import java.util.Optional;

/** Finds the place that a point is in. */
@FunctionalInterface
public interface Places {

    /**
     * The code of the smallest area around a point; empty if no area contains the point.
     *
     * @param longitude in degrees east (WGS 84)
     * @param latitude in degrees north
     */
    Optional<String> areaAt(double longitude, double latitude, Instant at);
}
