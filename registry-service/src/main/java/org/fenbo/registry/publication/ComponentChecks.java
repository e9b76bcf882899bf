package org.fenbo.registry.publication;

import java.time.LocalDate;
import org.fenbo.registry.component.Component;
import org.fenbo.registry.policy.Policy;
import org.fenbo.registry.publication.Findings.Place;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;

/**
 * Checks components (REG-16). The area must exist. Owner, maintainer and the units that take turns with ownerless
 * components must exist on all days from the day on which the revision comes into force.
 */
final class ComponentChecks {

    private final Entries entries;
    private final Findings findings;
    private final Units units;

    ComponentChecks(Entries entries, Findings findings, LocalDate day) {
        this.entries = entries;
        this.findings = findings;
        this.units = new Units(entries, findings, day);
    }

    void check() {
        entries.components().values().forEach(this::check);
        entries.rota().forEach(unit -> check(new Place(EntryKind.POLICY, Policy.Ownerless.CODE), "rota", unit));
    }

    private void check(Component component) {
        var place = new Place(EntryKind.COMPONENT, component.code());
        findings.unlessKnown(place, "area", component.area(), entries.areas(), EntryKind.AREA);
        check(place, "owner", component.owner());
        check(place, "maintainer", component.maintainer());
    }

    private void check(Place place, String field, @Nullable String unit) {
        if (unit != null) {
            units.check(place, field, unit, Validity.ALWAYS);
        }
    }
}
