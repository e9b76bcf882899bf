package org.fenbo.registry.publication;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.Heading;
import org.fenbo.registry.duty.RankedUnit;
import org.fenbo.registry.publication.Findings.Fault;
import org.fenbo.registry.publication.Findings.Place;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.unit.Tier;

/**
 * Checks the levels of the list (REG-1): heading &gt; class &gt; duty, all of one tier. The list of a community may have
 * fewer levels.
 */
final class HeadingChecks {
    private final Entries entries;
    private final Findings findings;
    private final Map<String, Heading> headings;

    HeadingChecks(Entries entries, Findings findings) {
        this.entries = entries;
        this.findings = findings;
        this.headings = entries.headings();
    }

    void check(Heading heading) {
        var place = new Place(EntryKind.HEADING, heading.code());
        findings.unlessKnown(place, "parent", heading.parent(), headings, EntryKind.HEADING);
        Heading parent = heading.parent() == null ? null : headings.get(heading.parent());
        if (parent != null && parent.holdsDuties()) {
            findings.add(
                    place,
                    "parent",
                    parent.code(),
                    "CLASS_IN_A_CLASS",
                    new Fault(
                            new Words("%s 本身是职责分类", "%s is a class itself").with(List.of(parent.code())),
                            new Words("请将职责分类归入职责归口之下", "put the class under a heading")));
        } else if (parent != null && list(parent.tier()) != list(heading.tier())) {
            otherTier(place, "parent", parent);
        }
    }

    void check(Place place, Duty duty) {
        String code = duty.terms().heading();
        findings.unlessKnown(place, "heading", code, headings, EntryKind.HEADING);
        Heading heading = code == null ? null : headings.get(code);
        Set<Tier> tiers = tiers(duty);
        if (code == null) {
            checkPlaced(place, tiers);
        }
        if (heading == null) {
            return;
        }
        if (!heading.holdsDuties() && heading.tier() != Tier.COMMUNITY) {
            findings.add(
                    place,
                    "heading",
                    heading.code(),
                    "NOT_A_CLASS",
                    new Fault(
                            new Words("%s 是职责归口，职责归入其下的职责分类", "%s is a heading, duties belong to its classes")
                                    .with(List.of(heading.code())),
                            new Words("请填写其下的职责分类", "name one of its classes")));
        } else if (!tiers.isEmpty() && !tiers.contains(list(heading.tier()))) {
            otherTier(place, "heading", heading);
        }
    }

    private void checkPlaced(Place place, Set<Tier> tiers) {
        if (tiers.contains(Tier.DISTRICT) || tiers.contains(Tier.STREET)) {
            findings.add(
                    place,
                    "heading",
                    "",
                    "NO_CLASS",
                    new Fault(
                            new Words("职责 %s 不属于任何职责分类", "duty %s is in no class").with(List.of(place.code())),
                            new Words("请填写所属的职责分类", "name the class of the duty")));
        }
    }

    private void otherTier(Place place, String field, Heading heading) {
        findings.add(
                place,
                field,
                heading.code(),
                "OTHER_TIER",
                new Fault(
                        new Words("%s 属于%s一级的清单", "%1$s is of the list of the tier %3$s")
                                .with(List.of(
                                        heading.code(),
                                        heading.tier().chinese(),
                                        heading.tier().name())),
                        new Words("请填写同一级的职责归口或职责分类", "name a heading or a class of the same tier")));
    }

    /**
     * The tiers whose list may contain the duty: the tier of its lead, or of a candidate. The three lists belong to a
     * street, whichever unit leads (REG-17). The set is empty if the units are unknown.
     */
    private Set<Tier> tiers(Duty duty) {
        if (duty.terms().list() != null) {
            return EnumSet.of(Tier.STREET);
        }
        return switch (duty.assignment()) {
            case Assignment.ToLead(var lead, var _) -> tiers(Stream.of(lead));
            case Assignment.ByDecision(var candidates) ->
                tiers(candidates.stream().map(RankedUnit::unit));
        };
    }

    private Set<Tier> tiers(Stream<String> units) {
        return units.flatMap(code -> Stream.ofNullable(entries.units().get(code)))
                .map(unit -> list(unit.tier()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Tier.class)));
    }

    // The city has no list of its own here: a utility of the city is in the list of the district.
    private static Tier list(Tier tier) {
        return tier == Tier.CITY ? Tier.DISTRICT : tier;
    }
}
