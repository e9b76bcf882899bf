package org.fenbo.registry.policy;

import java.util.List;
import org.fenbo.backbone.kernel.Named;
import org.fenbo.registry.catalogue.TimeLimits;
import org.fenbo.registry.coded.Coded;

/** A choice that a district makes for all its categories (CITY-1). Each kind of policy has its own code. */
public sealed interface Policy extends Coded
        permits Policy.DefaultLimits,
                Policy.FirstContact,
                Policy.Ownerless,
                Policy.AgainstList,
                Policy.Complaints,
                Grades,
                HandlingApart,
                NumberPolicy {

    /** The code of this kind of policy. A revision has at most one policy of each kind. */
    @Override
    String code();

    /**
     * The limits for categories that have no limits of their own.
     *
     * @param urgent for urgent categories
     * @param normal for all other categories
     */
    record DefaultLimits(TimeLimits urgent, TimeLimits normal) implements Policy {

        public static final String CODE = "limits";

        @Override
        public String code() {
            return CODE;
        }
    }

    /**
     * Who gets a matter that no duty covers (CASE-4).
     *
     * @param fallback the unit that gets the matter automatically, if any
     */
    record FirstContact(Fallback fallback) implements Policy {

        public static final String CODE = "first-contact";

        @Override
        public String code() {
            return CODE;
        }
    }

    /**
     * Who gets the case of a component whose owner and maintainer aren't known (REG-16). Without this policy a person
     * decides.
     *
     * @param rota codes of the units that take turns (轮值兜底), in the order of their turns
     */
    record Ownerless(List<String> rota) implements Policy {

        public static final String CODE = "ownerless";

        public Ownerless {
            rota = List.copyOf(rota);
        }

        @Override
        public String code() {
            return CODE;
        }
    }

    /**
     * Whether a person may order a matter to a unit of a street or community although the list gives it to a department
     * (CASE-21). Without this policy, such an order needs a stated reason.
     */
    record AgainstList(Allowance againstList) implements Policy {

        public static final String CODE = "against-list";

        @Override
        public String code() {
            return CODE;
        }
    }

    /**
     * Who gets a complaint about a unit's own work (CASE-21e); never the unit itself. Without this policy, its superior
     * gets it.
     */
    record Complaints(Recipient complaints) implements Policy {

        public static final String CODE = "complaints";

        @Override
        public String code() {
            return CODE;
        }
    }

    /** Who gets a complaint about a unit's own work. */
    enum Recipient implements Named {
        /** The unit that commands the unit; the command centre if there is none. */
        SUPERIOR("上级单位"),
        /** A person at the command centre decides. */
        COMMAND_CENTRE("区指挥中心");

        private final String chinese;

        Recipient(String chinese) {
            this.chinese = chinese;
        }

        @Override
        public String chinese() {
            return chinese;
        }
    }

    /** Whether an order against the list is allowed. */
    enum Allowance implements Named {
        /** No such order is allowed. */
        REFUSED("不得派单"),
        /** The order is allowed if the person states why. */
        WITH_REASON("说明理由可派");

        private final String chinese;

        Allowance(String chinese) {
            this.chinese = chinese;
        }

        @Override
        public String chinese() {
            return chinese;
        }
    }

    /** Who gets a matter that no duty covers. */
    enum Fallback implements Named {
        /** No unit: a person at the command centre assigns the matter to a unit. */
        NONE("人工指派"),
        /** The office of the street to which the matter belongs. */
        AREA_OFFICE("属地街道");

        private final String chinese;

        Fallback(String chinese) {
            this.chinese = chinese;
        }

        @Override
        public String chinese() {
            return chinese;
        }
    }
}
