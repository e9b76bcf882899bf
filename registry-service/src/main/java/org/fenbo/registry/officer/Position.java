package org.fenbo.registry.officer;

import java.util.List;
import org.fenbo.backbone.kernel.Named;
import org.jspecify.annotations.Nullable;

/**
 * What an officer is employed as (ORG-4).
 *
 * @param staffing whether at one place or moving; null when not given
 * @param title the district's own word, such as 网格长, 楼栋长, 街长; null for none
 * @param leads codes of the areas that the officer leads
 */
public record Position(
        @Nullable Staffing staffing, @Nullable String title, List<String> leads) {

    public Position {
        leads = List.copyOf(leads);
    }

    /** Where the work is done. */
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
