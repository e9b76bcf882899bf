package org.fenbo.dispatch.casefile;

import java.util.List;
import java.util.Objects;
import org.fenbo.backbone.kernel.Wire;
import org.fenbo.backbone.kernel.Words;
import org.jspecify.annotations.Nullable;

/** Why a unit has an order. The event contains this reason, so the service can always explain the order. */
@Wire("ground")
public sealed interface Responsibility {

    /** Whether the unit may return the order: not an order by first contact (CASE-4c) or by a ruling (CASE-5f). */
    default boolean mayBeReturned() {
        return !(this instanceof ByFirstContact || this instanceof ByRuling);
    }

    /** Whether the platform gave the order without a person (CASE-2f, CASE-4b). */
    default boolean givenByRule() {
        return switch (this) {
            case ByDuty _, ByComponent _, ByRota _ -> true;
            case ByFirstContact contact -> contact.decidedBy().equals(OfficerId.PLATFORM);
            case ByDecision _, ByRuling _ -> false;
        };
    }

    /**
     * A duty of the registry dispatched the order automatically.
     *
     * @param explanation why this duty and this unit (REG-4h); null if the event is older than this field
     */
    @Wire("DUTY")
    record ByDuty(String duty, int revision, @Nullable Explanation explanation) implements Responsibility {
        /** A duty without an explanation. */
        public ByDuty(String duty, int revision) {
            this(duty, revision, null);
        }
    }

    /**
     * The unit maintains or owns the component of the case (REG-16).
     *
     * @param component code of the component
     */
    @Wire("COMPONENT")
    record ByComponent(String component, int revision, Explanation explanation) implements Responsibility {}

    /**
     * Nobody owns or maintains the component of the case. The unit had its turn (轮值兜底, REG-16).
     *
     * @param component code of the component
     * @param turn which turn of the rota it was, from 1
     * @param rota the units in the order of their turns
     */
    @Wire("ROTA")
    record ByRota(String component, int revision, long turn, List<UnitCode> rota, Explanation explanation)
            implements Responsibility {
        public ByRota {
            rota = List.copyOf(rota);
        }
    }

    /** The explanation of an answer of the registry, in Chinese and in English. */
    record Explanation(String zh, String en) {
        /** The explanation in these words. */
        public static Explanation of(Words words) {
            return new Explanation(words.chinese(), words.english());
        }
    }

    /**
     * A person of a centre dispatched the order.
     *
     * @param explanation why the registry left the case to a person (REG-4h); null if it is not known
     * @param againstList null if the order follows the list, or if the event is older than this field
     */
    @Wire("DECISION")
    record ByDecision(
            OfficerId decidedBy,
            String reason,
            @Nullable Explanation explanation,
            @Nullable AgainstList againstList) implements Responsibility {
        public ByDecision {
            Objects.requireNonNull(decidedBy, "decidedBy");
            Objects.requireNonNull(reason, "reason");
        }

        /** An order without the registry's explanation. */
        public ByDecision(OfficerId decidedBy, String reason) {
            this(decidedBy, reason, null, null);
        }
    }

    /**
     * The arbiter ruled which unit answers (裁决). The unit can't return the order (CASE-5f).
     *
     * @param explanation why no duty of the registry decides (REG-4h); null if it is not known
     * @param againstList null if the ruling follows the list, or if the event is older than this field
     */
    @Wire("RULING")
    record ByRuling(
            OfficerId decidedBy,
            String reason,
            @Nullable Explanation explanation,
            @Nullable AgainstList againstList) implements Responsibility {
        public ByRuling {
            Objects.requireNonNull(decidedBy, "decidedBy");
            Objects.requireNonNull(reason, "reason");
        }

        /** A ruling without the registry's explanation. */
        public ByRuling(OfficerId decidedBy, String reason) {
            this(decidedBy, reason, null, null);
        }
    }

    /**
     * No duty covers the case. The unit of the order has to handle it and can't return it (首问负责, CASE-4).
     *
     * @param explanation why no duty of the registry answers (REG-4h); null if it is not known
     * @param againstList null if the order follows the list, or if the event is older than this field
     */
    @Wire("FIRST_CONTACT")
    record ByFirstContact(
            OfficerId decidedBy,
            String reason,
            @Nullable Explanation explanation,
            @Nullable AgainstList againstList) implements Responsibility {
        public ByFirstContact {
            Objects.requireNonNull(decidedBy, "decidedBy");
            Objects.requireNonNull(reason, "reason");
        }

        /** An order without the registry's explanation. */
        public ByFirstContact(OfficerId decidedBy, String reason) {
            this(decidedBy, reason, null, null);
        }

        /** An order that follows the list. */
        public ByFirstContact(OfficerId decidedBy, String reason, Explanation explanation) {
            this(decidedBy, reason, explanation, null);
        }
    }
}
