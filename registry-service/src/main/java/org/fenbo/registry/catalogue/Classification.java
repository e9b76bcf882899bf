package org.fenbo.registry.catalogue;

import org.fenbo.backbone.kernel.Named;
import org.jspecify.annotations.Nullable;

/**
 * The place of a category in the national standards (REG-11). Every component may be null, because a district also has
 * categories that the standards don't have.
 *
 * @param national code by GB/T 47678.5: one letter or digit for the kind, then two digits, then three digits
 * @param older code by GB/T 30428.2, the standard that GB/T 47678.5 replaces
 * @param nature whether the category is about components (部件) or about events (事件)
 * @param grade the highest grade of its matters
 * @param tier the tier whose centre deals with its matters
 */
public record Classification(
        @Nullable String national,
        @Nullable String older,
        @Nullable Nature nature,
        @Nullable Grade grade,
        @Nullable CentreTier tier) {

    /** The name of the national standard of categories. */
    public static final String STANDARD = "GB/T 47678.5";

    /** The name of the national standard that the current one replaces. */
    public static final String OLDER_STANDARD = "GB/T 30428.2";

    /** A classification whose components are all null. */
    public static final Classification NONE = new Classification(null, null, null, null, null);

    /** What a category is about. */
    public enum Nature implements Named {
        /** A thing with an owner who maintains it, for example a street lamp or a manhole cover. */
        COMPONENT("部件"),
        /** Something that a person does or that happens without a person. */
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

    /** The tier whose centre deals with a matter (CASE-2). */
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
