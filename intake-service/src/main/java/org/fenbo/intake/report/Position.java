package org.fenbo.intake.report;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A point on the globe, as far as it was given. */
public sealed interface Position {
    Position UNKNOWN = new Unknown();

    /** Whether it can be a point: both coordinates or none, on the globe. */
    boolean isSound();

    /** Equal for equal positions, and never different from one version of this software to the next. */
    String key();

    /** The position of the coordinates that were given. */
    static Position of(@Nullable Double longitude, @Nullable Double latitude) {
        List<Double> given = Stream.concat(Stream.ofNullable(longitude), Stream.ofNullable(latitude))
                .toList();
        return switch (given.size()) {
            case 0 -> UNKNOWN;
            case 1 -> new Half();
            default -> new Degrees(given.getFirst(), given.getLast());
        };
    }

    /** Nobody gave one. */
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

    /** One coordinate without the other. */
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

    /** WGS 84. */
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
