package org.fenbo.registry.area;

import org.fenbo.backbone.kernel.Named;
import org.jspecify.annotations.Nullable;

/**
 * What sort of basic grid an area is (ORG-1).
 *
 * @param households how many live there; null when not counted
 */
public record Grid(Kind kind, @Nullable Integer households) {

    private static final int FEWEST = 300;
    private static final int MOST = 500;

    /** Whether a residential grid is smaller or larger than it should be: 300 to 500 households. */
    public boolean isOutOfSize() {
        return kind == Kind.RESIDENTIAL && households != null && (households < FEWEST || households > MOST);
    }

    /** What is in the grid. */
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
