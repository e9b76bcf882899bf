package org.fenbo.dispatch.suggestion;

import java.time.Instant;

/** Who in the end handled one case. */
record Lesson(Likeness likeness, String unit, Instant at) {

    boolean saysTheSameAs(Lesson other) {
        return unit.equals(other.unit) && likeness.equals(other.likeness);
    }
}
