package org.fenbo.intake.report;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The coordinates of a place, as far as they were given. */
public sealed interface Position {
    Position UNKNOWN = new Unknown();

    /**
     * Whether the position is valid: it has no coordinates, or it has both, and both are within the limits of degrees.
     */
    boolean isSound();

    /**
     * A text that is equal for equal positions. It must never change in later versions, because fingerprints are
     * computed from it.
     */
    String key();

    /** Creates a position; a coordinate is null if it was not given. */
    static Position of(@Nullable Double longitude, @Nullable Double latitude) {
        List<Double> given = Stream.concat(Stream.ofNullable(longitude), Stream.ofNullable(latitude))
                .toList();
        return switch (given.size()) {
            case 0 -> UNKNOWN;
            case 1 -> new Half();
            default -> new Degrees(given.getFirst(), given.getLast());
        };
    }

    /** No coordinates were given. */
    record Unknown() implements Position {
        @Override
        public boolean isSound() {
            return true;
        }

        @Override
        public String key() {
            return "";
        }
    }

    /** Only one of the two coordinates was given. */
    record Half() implements Position {
        @Override
        public boolean isSound() {
            return false;
        }

        @Override
        public String key() {
            return "";
        }
    }

    /** Coordinates in degrees, WGS 84. */
    record Degrees(double longitude, double latitude) implements Position {
        private static final int WIDEST_LONGITUDE = 180;
        private static final int WIDEST_LATITUDE = 90;

        @Override
        public boolean isSound() {
            return Math.abs(longitude) <= WIDEST_LONGITUDE && Math.abs(latitude) <= WIDEST_LATITUDE;
        }

        @Override
        public String key() {
            return longitude + "," + latitude;
        }
    }
}
