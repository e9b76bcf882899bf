package org.fenbo.dispatch.governor;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fenbo.dispatch.governor.GovernorEvent.AutomaticResumed;
import org.fenbo.dispatch.governor.GovernorEvent.AutomaticStopped;
import org.jspecify.annotations.Nullable;

/** Whether cases of a category are dispatched automatically, and the event that switched it (CASE-22a,e). */
public sealed interface AutomaticSwitch {
    /** The switch of a category that was never off. */
    AutomaticSwitch NEVER_OFF = new On(Optional.empty());

    /**
     * Automatic orders before this instant don't count: a person has switched the category on in spite of them.
     */
    Instant since();

    /** The last event of the switch; empty if the category was never off. */
    Optional<GovernorEvent> last();

    /** @param known null if the category was never switched */
    static AutomaticSwitch of(@Nullable AutomaticSwitch known) {
        return Objects.requireNonNullElse(known, NEVER_OFF);
    }

    /** The category is on. */
    record On(Optional<AutomaticResumed> resumed) implements AutomaticSwitch {
        @Override
        public Instant since() {
            return resumed.map(AutomaticResumed::at).orElse(Instant.EPOCH);
        }

        @Override
        public Optional<GovernorEvent> last() {
            return resumed.map(event -> event);
        }
    }

    /** The category is off. */
    record Off(AutomaticStopped stopped, Instant since) implements AutomaticSwitch {
        @Override
        public Optional<GovernorEvent> last() {
            return Optional.of(stopped);
        }
    }
}
