package org.fenbo.registry.officer;

import org.fenbo.backbone.kernel.Named;
import org.fenbo.registry.validity.Validity;

/**
 * How an officer belongs to a unit, and on which days (ORG-4). An officer has at most one affiliation of each kind at a
 * time.
 *
 * @param unit code of the unit
 */
public record Affiliation(Kind kind, String unit, Validity validity) {

    /** The kinds of affiliation. */
    public enum Kind implements Named {
        BELONGS_TO("隶属"),
        STATIONED_AT("驻点"),
        LED_BY("垂直管理");

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
