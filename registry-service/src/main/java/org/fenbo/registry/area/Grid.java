package org.fenbo.registry.area;

import org.fenbo.backbone.kernel.Named;
import org.jspecify.annotations.Nullable;

/**
 * The kind and size of a basic grid (ORG-1).
 *
 * @param households number of households; null if not counted
 */
public record Grid(Kind kind, @Nullable Integer households) {

    /** The kinds of basic grids, by what they contain. */
    public enum Kind implements Named {
        RESIDENTIAL("居民网格"),
        RURAL("农村网格"),
        ENTERPRISE("企业网格"),
        INSTITUTION("机关单位网格"),
        CAMPUS("校园网格");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        @Override
        public String chinese() {
            return chinese;
        }
    }
}
