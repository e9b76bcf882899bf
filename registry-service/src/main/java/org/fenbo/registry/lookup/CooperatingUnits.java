package org.fenbo.registry.lookup;

import java.util.ArrayList;
import java.util.List;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;

/** The units that help the responsible unit of a duty (协办) (REG-17, REG-18). */
final class CooperatingUnits {
    private CooperatingUnits() {}

    /**
     * The co-operators of the duty. If the unit of a work item helps anyway, it and the lead change places.
     *
     * @param body the unit of the work item that fits; the lead if none fits
     */
    static List<String> of(Duty duty, Assignment.ToLead led, String body) {
        boolean helps = led.cooperators().contains(body);
        if (body.equals(led.lead()) || helps == duty.terms().leadStays()) {
            return led.cooperators();
        }
        List<String> units = new ArrayList<>(led.cooperators());
        if (helps) {
            units.addFirst(led.lead());
        } else {
            units.add(body);
        }
        return units;
    }
}
