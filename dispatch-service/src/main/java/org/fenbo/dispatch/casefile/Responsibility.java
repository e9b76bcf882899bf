package org.fenbo.dispatch.casefile;

import java.util.Objects;
import org.fenbo.backbone.kernel.Wire;

/** Why a unit has an order. It is part of the fact, so that it can always be explained. */
@Wire("ground")
public sealed interface Responsibility {

    /** A duty of the registry sent it automatically. */
    @Wire("DUTY")
    record ByDuty(String duty, int revision) implements Responsibility {}

    /** A person of a centre decided. */
    @Wire("DECISION")
    record ByDecision(OfficerId decidedBy, String reason) implements Responsibility {
        public ByDecision {
            Objects.requireNonNull(decidedBy, "decidedBy");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** No duty covers it; the unit that it was put on has it and can't return it (首问负责, CASE-4). */
    @Wire("FIRST_CONTACT")
    record ByFirstContact(OfficerId decidedBy, String reason) implements Responsibility {
        public ByFirstContact {
            Objects.requireNonNull(decidedBy, "decidedBy");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
