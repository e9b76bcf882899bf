package org.fenbo.registry.power;

import java.util.List;
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
 * @param templates names of the documents that the grantor supplies
 * @param training which training the team had, and when; null if not stated
 */
public record GrantedPower(
        String code,
        String duty,
        String area,
        @Nullable String team,
        Validity validity,
        String basis,
        List<String> templates,
        @Nullable String training)
        implements Coded {

    public GrantedPower {
        templates = List.copyOf(templates);
    }
}
