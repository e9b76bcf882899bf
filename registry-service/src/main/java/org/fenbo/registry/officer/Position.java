package org.fenbo.registry.officer;

import java.util.List;
import org.fenbo.backbone.kernel.Named;
import org.jspecify.annotations.Nullable;

/**
 * The position that an officer is employed in (ORG-4).
 *
 * @param staffing whether the officer works in one place or is mobile; null if not given
 * @param title the district's own word, such as 网格长, 楼栋长, 街长; null if there is none
 * @param leads codes of the areas that the officer leads
 */
public record Position(
        @Nullable Staffing staffing, @Nullable String title, List<String> leads) {

    public Position {
        leads = List.copyOf(leads);
    }

    /** Whether the officer works in one place. */
    public enum Staffing implements Named {
        RESIDENT("常驻"),
        MOBILE("机动");

        private final String chinese;

        Staffing(String chinese) {
            this.chinese = chinese;
        }

        @Override
        public String chinese() {
            return chinese;
        }
    }
}
