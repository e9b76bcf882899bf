package org.fenbo.registry.officer;

import org.fenbo.registry.validity.Validity;

/**
 * How an officer is tied to a unit, and on which days (ORG-4); at most one of each kind at a time.
 *
 * @param unit its code
 */
public record Affiliation(Kind kind, String unit, Validity validity) {

    /** The three ties. */
    public enum Kind {
        BELONGS_TO("隶属"),
        STATIONED_AT("驻点"),
        LED_BY("垂直管理");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        /** What the documents call it. */
        public String chinese() {
            return chinese;
        }
    }
}
