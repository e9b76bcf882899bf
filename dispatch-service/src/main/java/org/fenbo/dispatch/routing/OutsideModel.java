package org.fenbo.dispatch.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model outside the platform that suggests units (SEC-3d). It is off, unless a district adds an adapter: a jar whose
 * Spring auto-configuration has a bean of this type.
 */
public interface OutsideModel {
    /** No model is connected. */
    OutsideModel OFF = new OutsideModel() {
        @Override
        public String version() {
            return "off";
        }

        @Override
        public List<Guess> units(Question question) {
            return List.of();
        }
    };

    /**
     * Everything that the model gets about a case. It gets no number, no name and no exact place.
     *
     * @param maskedText what was reported, masked
     * @param category code of the category; null if no list contains the matter
     */
    record Question(String maskedText, @Nullable String category) {}

    /** @param share how probable the unit is, from 0 to 1 */
    record Guess(String unit, double share) {}

    /** Name and version of the model, as the log of suggestions records it. */
    String version();

    /** The units that may be responsible, the most probable first. */
    List<Guess> units(Question question);
}
