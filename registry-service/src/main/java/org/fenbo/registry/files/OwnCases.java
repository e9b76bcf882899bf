package org.fenbo.registry.files;

import java.util.Collections;
import java.util.List;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.area.AreaKind;
import org.fenbo.registry.drafting.SampleCase;
import org.fenbo.registry.drafting.UnitTier;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.pastcase.PastCases.Handled;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.jspecify.annotations.Nullable;

/** The platform's own cases as samples of a draft: the area of a case becomes the street of the draft. */
final class OwnCases {
    private final Entries entries;
    private final Hierarchy areas;

    OwnCases(Entries entries) {
        this.entries = entries;
        this.areas = Hierarchy.of(entries.areas().values(), Area::code, Area::parent);
    }

    /** Samples of the cases whose category and unit are in the draft. */
    List<SampleCase> samples(List<Handled> handled) {
        return handled.stream()
                .filter(one -> entries.categories().containsKey(one.category()))
                .filter(one -> entries.units().containsKey(one.unit()))
                .flatMap(one -> Collections.nCopies(one.cases(), sample(one)).stream())
                .toList();
    }

    private SampleCase sample(Handled handled) {
        Unit unit = entries.units().get(handled.unit());
        return new SampleCase(
                handled.category(),
                street(handled.area()),
                handled.unit(),
                unit == null ? UnitTier.DISTRICT : tier(unit.tier()));
    }

    private String street(@Nullable String area) {
        return area == null
                ? ""
                : areas.chain(area).stream().filter(this::isStreet).findFirst().orElse("");
    }

    private boolean isStreet(String code) {
        Area area = entries.areas().get(code);
        return area != null && (area.kind() == AreaKind.STREET || area.kind() == AreaKind.TOWN);
    }

    static UnitTier tier(Tier tier) {
        return switch (tier) {
            case CITY, DISTRICT -> UnitTier.DISTRICT;
            case STREET -> UnitTier.STREET;
            case COMMUNITY -> UnitTier.COMMUNITY;
        };
    }
}
