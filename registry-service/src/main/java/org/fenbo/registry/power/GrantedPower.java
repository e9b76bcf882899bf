package org.fenbo.registry.power;

import java.util.List;
import org.fenbo.registry.coded.Coded;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;

/**
 * A power that a department offers, and that a street exercises once it has claimed it (REG-14). Where it is claimed
 * and in force, the street's team answers instead of the department; the last day of its validity is the day before it
 * is handed back.
 *
 * @param duty code of the duty whose lead grants it
 * @param area code of the area it is granted for
 * @param team code of the unit that exercises it; null while it is offered and not claimed
 * @param validity the days on which the team answers
 * @param basis the law or rule that allows the grant
 * @param templates names of the documents that the grantor supplies
 * @param training what the team was taught, and when; null when not given
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
