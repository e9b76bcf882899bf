package org.fenbo.backbone.kernel;

import java.util.List;

/**
 * The outline of an area: the rings of its polygons and of their holes. The border belongs to the area. So a point on a
 * common border is in both areas; the area with the smaller code then gets it.
 */
public final class Outline {
    /** The outline of an area that nobody has drawn. No point is in it. */
    public static final Outline NONE = new Outline(List.of());

    private final List<double[]> rings;

    /**
     * @param rings closed rings; each ring has longitude and latitude of its first corner, then of its second corner,
     *     and so on. Arrays of numbers, because a district has hundreds of thousands of corners
     */
    public Outline(List<double[]> rings) {
        this.rings = List.copyOf(rings);
    }

    /**
     * Whether a point is in the area or on its border. A line from a point in the area to the east crosses the rings an
     * odd number of times.
     */
    public boolean covers(double longitude, double latitude) {
        boolean inside = false;
        for (double[] ring : rings) {
            for (int corner = 0; corner + 3 < ring.length; corner += 2) {
                Edge edge = Edge.of(ring[corner], ring[corner + 1], ring[corner + 2], ring[corner + 3]);
                if (edge.touches(longitude, latitude)) {
                    return true;
                }
                inside ^= edge.isEastOf(longitude, latitude);
            }
        }
        return inside;
    }

    /**
     * The border between two corners, from south to north. Neighbours draw their common border in opposite directions,
     * but both must get the same result from the same point.
     */
    private record Edge(double fromLongitude, double fromLatitude, double toLongitude, double toLatitude) {

        static Edge of(double fromLongitude, double fromLatitude, double toLongitude, double toLatitude) {
            return fromLatitude <= toLatitude
                    ? new Edge(fromLongitude, fromLatitude, toLongitude, toLatitude)
                    : new Edge(toLongitude, toLatitude, fromLongitude, fromLatitude);
        }

        boolean touches(double longitude, double latitude) {
            return latitude >= fromLatitude
                    && latitude <= toLatitude
                    && longitude >= Math.min(fromLongitude, toLongitude)
                    && longitude <= Math.max(fromLongitude, toLongitude)
                    && side(longitude, latitude) == 0;
        }

        /** The northern end doesn't count, so that a corner between two edges counts once. */
        boolean isEastOf(double longitude, double latitude) {
            return latitude >= fromLatitude && latitude < toLatitude && side(longitude, latitude) > 0;
        }

        /** Larger than 0 west of the edge, 0 on its line. */
        private double side(double longitude, double latitude) {
            return (toLongitude - fromLongitude) * (latitude - fromLatitude)
                    - (longitude - fromLongitude) * (toLatitude - fromLatitude);
        }
    }
}
