package org.fenbo.dispatch.casefile;

import java.util.Objects;
import org.fenbo.backbone.kernel.Wire;

/** Why a unit has an order. The event contains this reason, so the service can always explain the order. */
@Wire("ground")
public sealed interface Responsibility {

    /** A duty of the registry dispatched the order automatically. */
    @Wire("DUTY")
    record ByDuty(String duty, int revision) implements Responsibility {}

    /** A person of a centre dispatched the order. */
    @Wire("DECISION")
    record ByDecision(OfficerId decidedBy, String reason) implements Responsibility {
        public ByDecision {
            Objects.requireNonNull(decidedBy, "decidedBy");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** No duty covers the case. The unit of the order has to handle it and can't return it (首问负责, CASE-4). */
    @Wire("FIRST_CONTACT")
    record ByFirstContact(OfficerId decidedBy, String reason) implements Responsibility {
        public ByFirstContact {
            Objects.requireNonNull(decidedBy, "decidedBy");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
