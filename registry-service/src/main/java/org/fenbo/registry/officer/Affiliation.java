package org.fenbo.registry.officer;

import org.fenbo.backbone.kernel.Named;
import org.fenbo.registry.validity.Validity;

/**
 * How an officer is tied to a unit, and on which days (ORG-4); at most one of each kind at a time.
 *
 * @param unit its code
 */
public record Affiliation(Kind kind, String unit, Validity validity) {

    /** The three ties. */
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
