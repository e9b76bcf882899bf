package org.fenbo.registry.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.publication.Findings.Fault;
import org.fenbo.registry.publication.Findings.Place;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.validity.Validity;

/**
 * Checks that a unit which an entry names exists on all days on which the entry needs it (REG-5).
 *
 * @param day the first day on which the revision is in force
 */
record Units(Entries entries, Findings findings, LocalDate day) {

    /** @param needed the days of the entry that names the unit */
    void check(Place place, String field, String code, Validity needed) {
        findings.unlessKnown(place, field, code, entries.units(), EntryKind.UNIT);
        Unit unit = entries.units().get(code);
        if (unit == null) {
            return;
        }
        if (needed.until() != null && needed.until().isBefore(day)) {
            return;
        }
        LocalDate until = unit.validity().until();
        if (until != null && until.isBefore(day)) {
            findings.add(
                    place,
                    field,
                    code,
                    "UNIT_EXPIRED",
                    new Fault(
                            new Words("单位 %s 已于 %s 终止", "unit %s ended on %s").with(List.of(code, until)),
                            new Words("请填写承接其工作的单位", "name the unit that has taken over its work")));
        } else if (!unit.validity().contains(stillToCome(needed))) {
            findings.add(
                    place,
                    field,
                    code,
                    "UNIT_ENDS_BEFORE",
                    new Fault(
                            new Words("单位 %s 的有效期（%s）不覆盖本条目的全部日期", "unit %s is valid %s, not on all days of this entry")
                                    .with(List.of(code, days(unit.validity()))),
                            new Words(
                                    "本条目随单位终止，之后另立条目",
                                    "end the entry with the unit, and make another for the time after")));
        }
    }

    // The days before the revision comes into force are not checked.
    private Validity stillToCome(Validity needed) {
        LocalDate from = needed.from();
        return new Validity(from == null || from.isBefore(day) ? day : from, needed.until());
    }

    private static Words days(Validity validity) {
        String from = Objects.toString(validity.from(), "");
        String until = Objects.toString(validity.until(), "");
        return new Words(
                from + " 至 " + until,
                (from.isEmpty() ? "" : "from " + from + " ") + (until.isEmpty() ? "on" : "until " + until));
    }
}
