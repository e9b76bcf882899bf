package org.fenbo.registry.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.officer.Affiliation;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.publication.Findings.Fault;
import org.fenbo.registry.publication.Findings.Place;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.unit.UnitKind;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;

/**
 * Checks units (ORG-3) and officers (ORG-4). The codes that units and officers name must exist. An officer may have
 * only one affiliation of each kind at a time.
 */
final class PeopleChecks {

    private final Entries entries;
    private final Findings findings;

    PeopleChecks(Entries entries, Findings findings) {
        this.entries = entries;
        this.findings = findings;
    }

    void check() {
        entries.units().values().forEach(this::check);
        checkSpellings();
        entries.officers().values().forEach(this::check);
    }

    private void check(Unit unit) {
        var place = new Place(EntryKind.UNIT, unit.code());
        findings.unlessKnown(place, "parent", unit.parent(), entries.units(), EntryKind.UNIT);
        findings.unlessKnown(place, "commander", unit.commander(), entries.units(), EntryKind.UNIT);
        unit.serves().forEach(area -> findings.unlessKnown(place, "serves", area, entries.areas(), EntryKind.AREA));
        findings.unlessKnown(place, "head", unit.team().head(), entries.officers(), EntryKind.OFFICER);
        findings.unlessKnown(place, "deputy", unit.team().deputy(), entries.officers(), EntryKind.OFFICER);
        if (unit.successor() != null) {
            checkSuccessor(place, unit, unit.successor());
        }
        if (unit.kind() == UnitKind.SQUAD) {
            checkSquad(place, unit);
        }
        if (unit.kind() == UnitKind.CONTRACTOR) {
            checkContractor(place, unit);
        }
    }

    private void checkSuccessor(Place place, Unit unit, String successor) {
        findings.unlessKnown(place, "successor", successor, entries.units(), EntryKind.UNIT);
        Unit next = entries.units().get(successor);
        LocalDate last = unit.validity().until();
        if (next != null
                && (last == null
                        || next.equals(unit)
                        || !next.validity().contains(new Validity(last.plusDays(1), last.plusDays(1))))) {
            findings.add(
                    place,
                    "successor",
                    successor,
                    "CAN_NOT_SUCCEED",
                    new Fault(
                            new Words(
                                            "%2$s 不能承接 %1$s：后者没有末日，或次日前者不存在",
                                            "%2$s can't take over from %1$s: it has no last day, or %2$s doesn't exist on the next day")
                                    .with(List.of(unit.code(), successor)),
                            new Words(
                                    "填写本单位的末日，并另选次日存在的单位",
                                    "give the unit a last day, and name a unit that exists on the next day")));
        }
    }

    // A squad is led by the Party secretary of a community that it serves, who leads the community as an officer.
    private void checkSquad(Place place, Unit squad) {
        Officer head = entries.officers().get(String.valueOf(squad.team().head()));
        Hierarchy areas = Hierarchy.of(entries.areas().values(), Area::code, Area::parent);
        boolean leads = head != null
                && leadsOf(head).stream()
                        .filter(area -> isCommunity(entries.areas().get(area)))
                        .anyMatch(area -> areas.chain(area).stream().anyMatch(squad.serves()::contains));
        if (!leads) {
            findings.add(
                    place,
                    "head",
                    String.valueOf(squad.team().head()),
                    "NOT_HEAD_OF_A_COMMUNITY",
                    new Fault(
                            new Words(
                                            "综合治理中队 %s 的负责人不是其服务社区的书记",
                                            "the head of squad %s doesn't lead a community that the squad serves")
                                    .with(List.of(squad.code())),
                            new Words(
                                    "填写社区党委书记，并在其“负责区域”中列出该社区",
                                    "name the secretary of the community, whose entry lists the community as an area that they lead")));
        }
    }

    private static boolean isCommunity(@Nullable Area area) {
        return area != null && area.kind().isNeighbourhood();
    }

    private static List<String> leadsOf(Officer officer) {
        return officer.post() == null ? List.of() : officer.post().leads();
    }

    private void checkContractor(Place place, Unit contractor) {
        Unit parent = entries.units().get(String.valueOf(contractor.parent()));
        if (parent == null || parent.kind() != UnitKind.DEPARTMENT) {
            findings.add(
                    place,
                    "parent",
                    String.valueOf(contractor.parent()),
                    "NOT_HIRED_BY_A_DEPARTMENT",
                    new Fault(
                            new Words("外包单位 %s 的上级不是部门", "the parent of contractor %s is no department")
                                    .with(List.of(contractor.code())),
                            new Words("以委托它的部门为上级", "name the department that hired it as its parent")));
        }
    }

    // A file may name a unit by an alias, so an alias must mean one unit only (ORG-3c). Each pair of units with the
    // same
    // spelling is compared, because one unit may follow another.
    private void checkSpellings() {
        Map<String, List<Unit>> spelled = new HashMap<>();
        entries.units().values().forEach(unit -> spell(spelled, unit.name(), unit));
        for (Unit unit : entries.units().values()) {
            for (String alias : unit.aliases()) {
                spelled.getOrDefault(alias, List.of()).stream()
                        .filter(other -> !other.equals(unit) && other.validity().meets(unit.validity()))
                        .findFirst()
                        .ifPresent(other -> spelledTwice(unit, alias, other));
                spell(spelled, alias, unit);
            }
        }
    }

    private static void spell(Map<String, List<Unit>> spelled, String spelling, Unit unit) {
        spelled.computeIfAbsent(spelling, any -> new ArrayList<>()).add(unit);
    }

    private void spelledTwice(Unit unit, String alias, Unit other) {
        findings.add(
                new Place(EntryKind.UNIT, unit.code()),
                "aliases",
                alias,
                "ALIAS_TWICE",
                new Fault(
                        new Words("别名“%s”也是单位 %s 的名称或别名", "the alias '%s' is a name or an alias of unit %s too")
                                .with(List.of(alias, other.code())),
                        new Words("只保留在一个单位", "leave it with one of the units")));
    }

    private void check(Officer officer) {
        var place = new Place(EntryKind.OFFICER, officer.code());
        findings.unlessKnown(place, "unit", officer.unit(), entries.units(), EntryKind.UNIT);
        officer.ties().forEach(tie -> findings.unlessKnown(place, "ties", tie.unit(), entries.units(), EntryKind.UNIT));
        if (officer.post() != null) {
            officer.post()
                    .leads()
                    .forEach(area -> findings.unlessKnown(place, "leads", area, entries.areas(), EntryKind.AREA));
        }
        checkTies(place, officer.ties());
    }

    private void checkTies(Place place, List<Affiliation> ties) {
        for (int index = 0; index < ties.size(); index++) {
            Affiliation tie = ties.get(index);
            boolean twice = ties.subList(0, index).stream()
                    .anyMatch(other ->
                            other.kind() == tie.kind() && other.validity().meets(tie.validity()));
            if (twice) {
                findings.add(
                        place,
                        "ties",
                        tie.unit(),
                        "TIED_TWICE",
                        new Fault(
                                new Words(
                                                "该人员在某日有两个“%2$s”关系",
                                                "on some day the officer has two affiliations of the kind %1$s (%2$s)")
                                        .with(List.of(tie.kind(), tie.kind().chinese())),
                                new Words("让其中一个关系在另一个开始之前终止", "end one affiliation before the other begins")));
            }
        }
    }
}
