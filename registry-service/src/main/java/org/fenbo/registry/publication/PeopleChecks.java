package org.fenbo.registry.publication;

import java.util.List;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.officer.Affiliation;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.publication.Findings.Fault;
import org.fenbo.registry.publication.Findings.Place;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.unit.Unit;

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
        entries.officers().values().forEach(this::check);
    }

    private void check(Unit unit) {
        var place = new Place(EntryKind.UNIT, unit.code());
        findings.unlessKnown(place, "parent", unit.parent(), entries.units(), EntryKind.UNIT);
        findings.unlessKnown(place, "commander", unit.commander(), entries.units(), EntryKind.UNIT);
        unit.serves().forEach(area -> findings.unlessKnown(place, "serves", area, entries.areas(), EntryKind.AREA));
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
