package org.fenbo.registry.publication;

import java.util.List;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.officer.Tie;
import org.fenbo.registry.publication.Found.Place;
import org.fenbo.registry.publication.Found.Said;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.unit.Unit;

/** Whether units and officers fit together (ORG-3, ORG-4). */
final class PeopleChecks {

    private final Entries entries;
    private final Found found;

    PeopleChecks(Entries entries, Found found) {
        this.entries = entries;
        this.found = found;
    }

    void check() {
        entries.units().values().forEach(this::check);
        entries.officers().values().forEach(this::check);
    }

    private void check(Unit unit) {
        var place = new Place(EntryKind.UNIT, unit.code());
        found.unlessKnown(place, "parent", unit.parent(), entries.units(), EntryKind.UNIT);
        found.unlessKnown(place, "commander", unit.commander(), entries.units(), EntryKind.UNIT);
        unit.serves().forEach(area -> found.unlessKnown(place, "serves", area, entries.areas(), EntryKind.AREA));
    }

    private void check(Officer officer) {
        var place = new Place(EntryKind.OFFICER, officer.code());
        found.unlessKnown(place, "unit", officer.unit(), entries.units(), EntryKind.UNIT);
        officer.ties().forEach(tie -> found.unlessKnown(place, "ties", tie.unit(), entries.units(), EntryKind.UNIT));
        if (officer.post() != null) {
            officer.post()
                    .leads()
                    .forEach(area -> found.unlessKnown(place, "leads", area, entries.areas(), EntryKind.AREA));
        }
        checkTies(place, officer.ties());
    }

    private void checkTies(Place place, List<Tie> ties) {
        for (int index = 0; index < ties.size(); index++) {
            Tie tie = ties.get(index);
            boolean twice = ties.subList(0, index).stream()
                    .anyMatch(other ->
                            other.kind() == tie.kind() && other.validity().meets(tie.validity()));
            if (twice) {
                found.add(
                        place,
                        "ties",
                        tie.unit(),
                        "TIED_TWICE",
                        new Said(
                                "on some day the officer " + tie.kind() + " ("
                                        + tie.kind().chinese() + ") two units",
                                "end one tie before the other begins"));
            }
        }
    }
}
