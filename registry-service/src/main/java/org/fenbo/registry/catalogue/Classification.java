package org.fenbo.registry.catalogue;

import org.fenbo.backbone.kernel.Named;
import org.jspecify.annotations.Nullable;

/**
 * Where the national standards put a category (REG-11). Every part may be left out: a district's own catalogue goes
 * beyond them.
 *
 * @param national code after GB/T 47678.5: one letter or digit for the kind, two digits, three digits
 * @param older code after GB/T 30428.2, which the national one replaces
 * @param nature whether it is about a thing or a happening
 * @param grade how serious it is at most
 * @param tier whose centre deals with it
 */
public record Classification(
        @Nullable String national,
        @Nullable String older,
        @Nullable Nature nature,
        @Nullable Grade grade,
        @Nullable CentreTier tier) {

    /** Nothing is given. */
    public static final Classification NONE = new Classification(null, null, null, null, null);

    /** What a category is about. */
    public enum Nature implements Named {
        /** A thing that somebody owns and keeps: a lamp, a cover. */
        COMPONENT("部件"),
        /** Something that somebody does or that comes about. */
        HAPPENING("事件");

        private final String chinese;

        Nature(String chinese) {
            this.chinese = chinese;
        }

        @Override
        public String chinese() {
            return chinese;
        }
    }

    /** How serious a matter is (分级). */
    public enum Grade implements Named {
        GENERAL("一般"),
        LARGER("较大"),
        MAJOR("重大"),
        EXTRAORDINARY("特别重大");

        private final String chinese;

        Grade(String chinese) {
            this.chinese = chinese;
        }

        @Override
        public String chinese() {
            return chinese;
        }
    }

    /** Whose centre deals with it (CASE-2). */
    public enum CentreTier implements Named {
        COMMUNITY("社区"),
        STREET("街道"),
        DISTRICT("区");

        private final String chinese;

        CentreTier(String chinese) {
            this.chinese = chinese;
        }

        @Override
        public String chinese() {
            return chinese;
        }
    }
}
