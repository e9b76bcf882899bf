package org.fenbo.registry.adjustment;

import org.fenbo.backbone.kernel.Named;

/**
 * The consent of one of the two offices that decide together (REG-8). A single consent changes nothing.
 *
 * @param officer code of the officer who consents
 * @param revision number of the draft that takes in the changed line
 * @param edit number of the draft's last edit at the time of the consent
 */
public record Consent(Office office, String officer, int revision, long edit, ChangedLine line, String reason) {

    /** The offices that decide together. */
    public enum Office implements Named {
        /** The command centre, by its duty leader. */
        CENTRE("分拨指挥中心"),
        /** The office that keeps the list (编办), by the registry approver. */
        LIST("编办");

        private final String chinese;

        Office(String chinese) {
            this.chinese = chinese;
        }

        @Override
        public String chinese() {
            return chinese;
        }
    }
}
