package org.fenbo.registry.power;

import java.time.LocalDate;
import java.util.List;
import org.fenbo.backbone.kernel.Named;
import org.fenbo.registry.coded.Coded;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;

/**
 * A power that a department offers and a street may claim (REG-14). While a claimed power is valid, the street's team
 * is responsible in the area of the power, instead of the department.
 *
 * @param duty code of the duty; the lead of this duty grants the power
 * @param area code of the area for which the power is granted
 * @param team code of the unit that has claimed the power; null if the power is only offered
 * @param validity the days on which the team is responsible; the power is handed back on the day after the last day
 * @param basis the law or rule that allows the grant
 * @param help what the department gives the team
 * @param handedBack why the team handed the power back; null if it didn't
 */
public record GrantedPower(
        String code,
        String duty,
        String area,
        @Nullable String team,
        Validity validity,
        String basis,
        Help help,
        @Nullable String handedBack)
        implements Coded {

    /**
     * What the department gives the team that exercises the power.
     *
     * @param templates names of the documents that the grantor supplies (执法文书式样)
     * @param cases sample cases (案例)
     * @param training which training the team had, and when; null if not stated
     */
    public record Help(
            List<String> templates,
            List<String> cases,
            @Nullable String training) {

        public Help {
            templates = List.copyOf(templates);
            cases = List.copyOf(cases);
        }
    }

    /** A power that nobody handed back, without sample cases. */
    public GrantedPower(
            String code,
            String duty,
            String area,
            @Nullable String team,
            Validity validity,
            String basis,
            List<String> templates,
            @Nullable String training) {
        this(code, duty, area, team, validity, basis, new Help(templates, List.of(), training), null);
    }

    /** Whether the power is in use on a day. */
    public enum State implements Named {
        OFFERED("已提出"),
        STARTS_LATER("已认领，尚未开始"),
        CLAIMED("已认领"),
        HANDED_BACK("已交回"),
        /** The last day is over, and nobody handed the power back (REG-14f). */
        OVERDUE("到期未交回");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        @Override
        public String chinese() {
            return chinese;
        }
    }

    /** The state on a day. A power that is handed back from a later day is still in use. */
    public State on(LocalDate day) {
        if (team == null) {
            return State.OFFERED;
        }
        if (validity.on(day)) {
            return State.CLAIMED;
        }
        if (validity.from() != null && validity.from().isAfter(day)) {
            return State.STARTS_LATER;
        }
        return handedBack == null ? State.OVERDUE : State.HANDED_BACK;
    }

    /** This power after a unit has claimed it for these days. */
    public GrantedPower claimedBy(String unit, Validity days) {
        return new GrantedPower(code, duty, area, unit, days, basis, help, null);
    }

    /** This power after the team has handed it back from a day on. */
    public GrantedPower handedBackFrom(LocalDate day, String reason) {
        return new GrantedPower(
                code, duty, area, team, new Validity(validity.from(), day.minusDays(1)), basis, help, reason);
    }
}
