package org.fenbo.registry.lookup;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.fenbo.registry.unit.Unit;

/**
 * Which units may answer for a matter that a department took back from a street (上级部门收回, REG-17): every unit but those
 * of streets, towns and communities.
 *
 * @param below codes of the units that may not answer
 */
record TakenBack(Set<String> below) {

    static TakenBack of(Collection<Unit> units) {
        return new TakenBack(
                units.stream().filter(Unit::isOfStreet).map(Unit::code).collect(Collectors.toUnmodifiableSet()));
    }

    boolean mayAnswer(String unit) {
        return !below.contains(unit);
    }
}
