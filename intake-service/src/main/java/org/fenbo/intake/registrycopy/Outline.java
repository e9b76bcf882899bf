package org.fenbo.intake.registrycopy;

import java.util.List;

/**
 * The outline of an area: the rings of its polygons and of their holes. A point on the border of two areas is in
 * exactly one of them.
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

    /** Whether a point is in the area. A line from such a point to the east crosses the rings an odd number of times. */
    public boolean contains(double longitude, double latitude) {
        boolean inside = false;
        for (double[] ring : rings) {
            for (int corner = 0; corner + 3 < ring.length; corner += 2) {
                inside ^= crosses(ring, corner, longitude, latitude);
            }
        }
        return inside;
    }

    private static boolean crosses(double[] ring, int corner, double longitude, double latitude) {
        double fromLongitude = ring[corner];
        double fromLatitude = ring[corner + 1];
        double toLongitude = ring[corner + 2];
        double toLatitude = ring[corner + 3];
        if ((fromLatitude > latitude) == (toLatitude > latitude)) {
            return false;
        }
        double share = (latitude - fromLatitude) / (toLatitude - fromLatitude);
        return longitude < fromLongitude + share * (toLongitude - fromLongitude);
    }
}
