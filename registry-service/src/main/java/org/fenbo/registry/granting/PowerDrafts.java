package org.fenbo.registry.granting;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.power.GrantedPower;
import org.fenbo.registry.unit.Unit;

/** The drafts of the list that can still be changed, as far as powers need them. */
@FunctionalInterface
public interface PowerDrafts {

    /**
     * Changes one power of a draft in one transaction. Refused if no draft has this number or if the draft can't be
     * changed any more.
     *
     * @param officer code of the officer who changes it
     * @param change gives the changed power; if this is refused, the draft doesn't change
     */
    Outcome<GrantedPower> change(int draft, String officer, Function<PowerList, Outcome<GrantedPower>> change);

    /**
     * The entries of a draft that powers name, by code.
     *
     * @param today the day of the command in the district's zone
     */
    record PowerList(
            int draft,
            LocalDate today,
            Map<String, GrantedPower> powers,
            Map<String, Duty> duties,
            Map<String, Unit> units,
            Map<String, Area> areas) {}
}
