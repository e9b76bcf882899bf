package org.fenbo.registry.policy;

import org.fenbo.backbone.kernel.Named;
import org.fenbo.registry.catalogue.TimeLimits;
import org.fenbo.registry.coded.Coded;

/** A choice that a district makes for all its categories (CITY-1). Each kind of policy has a code of its own. */
public sealed interface Policy extends Coded {

    /** Unique within a revision; it is the kind of the policy. */
    @Override
    String code();

    /**
     * The limits that apply where a category has none of its own.
     *
     * @param urgent for urgent categories
     * @param normal for all others
     */
    record DefaultLimits(TimeLimits urgent, TimeLimits normal) implements Policy {

        public static final String CODE = "limits";

        @Override
        public String code() {
            return CODE;
        }
    }

    /**
     * Where what no duty covers goes (CASE-4).
     *
     * @param fallback who takes it without a person's decision
     */
    record FirstContact(Fallback fallback) implements Policy {

        public static final String CODE = "first-contact";

        @Override
        public String code() {
            return CODE;
        }
    }

    /** Who takes what no duty covers. */
    enum Fallback implements Named {
        /** Nobody: a person at the command centre puts it on a unit. */
        NONE("人工指派"),
        /** The office of its street. */
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
