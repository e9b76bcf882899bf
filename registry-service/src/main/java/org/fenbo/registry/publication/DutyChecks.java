package org.fenbo.registry.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fenbo.registry.condition.Condition;
import org.fenbo.registry.condition.Conditions;
import org.fenbo.registry.condition.Facts;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.Heading;
import org.fenbo.registry.duty.RankedUnit;
import org.fenbo.registry.power.GrantedPower;
import org.fenbo.registry.publication.Findings.Place;
import org.fenbo.registry.publication.Findings.Words;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;

/** Whether the lists of duties, powers and admissions can be followed (REG-1, REG-2, REG-5, REG-9, REG-14). */
final class DutyChecks {

    private final Entries entries;
    private final Findings findings;
    private final LocalDate day;

    /** @param day from which on they are to bind */
    DutyChecks(Entries entries, Findings findings, LocalDate day) {
        this.entries = entries;
        this.findings = findings;
        this.day = day;
    }

    void check() {
        entries.headings().values().forEach(this::check);
        Map<String, List<Duty>> byMatter = new HashMap<>();
        for (Duty duty : entries.duties().values()) {
            check(duty);
            List<Duty> others =
                    byMatter.computeIfAbsent(duty.category() + "/" + duty.area(), matter -> new ArrayList<>());
            others.stream()
                    .filter(other -> other.scope().rivals(duty.scope()))
                    .forEach(other -> equalRank(duty, other));
            others.add(duty);
        }
        checkPowers();
        entries.admissions().values().forEach(admission -> {
            var place = new Place(EntryKind.ADMISSION, admission.code());
            findings.unlessKnown(place, "category", admission.category(), entries.categories(), EntryKind.CATEGORY);
            findings.unlessKnown(place, "area", admission.area(), entries.areas(), EntryKind.AREA);
            findings.unlessKnown(place, "unit", admission.unit(), entries.units(), EntryKind.UNIT);
        });
    }

    private void check(Heading heading) {
        var place = new Place(EntryKind.HEADING, heading.code());
        findings.unlessKnown(place, "parent", heading.parent(), entries.headings(), EntryKind.HEADING);
        Heading parent = heading.parent() == null ? null : entries.headings().get(heading.parent());
        if (parent != null && parent.holdsDuties()) {
            findings.add(
                    place,
                    "parent",
                    parent.code(),
                    "CLASS_IN_A_CLASS",
                    new Words(parent.code() + " is a class itself", "put the class under a heading"));
        }
    }

    private void check(Duty duty) {
        var place = new Place(EntryKind.DUTY, duty.code());
        findings.unlessKnown(place, "category", duty.category(), entries.categories(), EntryKind.CATEGORY);
        findings.unlessKnown(place, "area", duty.area(), entries.areas(), EntryKind.AREA);
        checkHeading(place, duty);
        checkConditions(place, duty.scope().conditions());
        switch (duty.assignment()) {
            case Assignment.ToLead(var lead, var cooperators) -> {
                unit(place, "lead", lead, duty.scope().validity());
                cooperators.forEach(
                        unit -> unit(place, "cooperators", unit, duty.scope().validity()));
                if (!duty.drafted()) {
                    checkTerms(place, duty, lead, cooperators);
                }
            }
            case Assignment.ByDecision(var candidates) ->
                candidates.stream()
                        .map(RankedUnit::unit)
                        .forEach(unit ->
                                unit(place, "candidates", unit, duty.scope().validity()));
        }
    }

    private void checkHeading(Place place, Duty duty) {
        String code = duty.terms().heading();
        findings.unlessKnown(place, "heading", code, entries.headings(), EntryKind.HEADING);
        Heading heading = code == null ? null : entries.headings().get(code);
        if (heading != null && !heading.holdsDuties()) {
            findings.add(
                    place,
                    "heading",
                    heading.code(),
                    "NOT_A_CLASS",
                    new Words(
                            heading.code() + " is a heading, duties stand under its classes",
                            "name one of its classes"));
        }
    }

    private void checkConditions(Place place, List<Condition> conditions) {
        for (Condition one : conditions) {
            if (!Facts.isName(one.fact())) {
                findings.add(
                        place,
                        "conditions",
                        one.fact(),
                        "UNKNOWN_FACT",
                        new Words(
                                "nothing is ever known under the name " + one.fact(),
                                "use " + Facts.NAMES + ", or answer. and the name of a field of a form"));
            }
            conditions.stream()
                    .filter(one::excludes)
                    .findFirst()
                    .ifPresent(other -> findings.add(
                            place,
                            "conditions",
                            Conditions.text(one),
                            "NEVER_MET",
                            new Words(
                                    "nothing meets both " + Conditions.text(one) + " and " + Conditions.text(other),
                                    "make two duties of it, or delete one condition")));
        }
    }

    private void unit(Place place, String field, String code, Validity needed) {
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
                    new Words("unit " + code + " ended on " + until, "name the unit that has taken over its work"));
        } else if (!unit.validity().contains(stillToCome(needed))) {
            findings.add(
                    place,
                    field,
                    code,
                    "UNIT_ENDS_BEFORE",
                    new Words(
                            "unit " + code + " is there " + days(unit.validity()) + ", not on all days of this entry",
                            "end the entry with the unit, and make another for the time after"));
        }
    }

    // What has passed before the revision binds is of no consequence.
    private Validity stillToCome(Validity needed) {
        LocalDate from = needed.from();
        return new Validity(from == null || from.isBefore(day) ? day : from, needed.until());
    }

    private static String days(Validity validity) {
        return (validity.from() == null ? "" : "from " + validity.from() + " ")
                + (validity.until() == null ? "on" : "until " + validity.until());
    }

    private void checkTerms(Place place, Duty duty, String lead, List<String> cooperators) {
        if (duty.kind().needsBasis() && duty.basis() == null) {
            missing(place, "basis", duty, "the law or rule it rests on");
        }
        if (duty.kind() == DutyKind.PUBLIC_SERVICE && duty.terms().service() == null) {
            missing(place, "service", duty, "what the service gives");
        }
        if (duty.kind() == DutyKind.COOPERATION) {
            checkClarities(place, duty, lead, cooperators);
        }
    }

    private void checkClarities(Place place, Duty duty, String lead, List<String> cooperators) {
        if (cooperators.isEmpty()) {
            missing(place, "cooperators", duty, "who helps");
        }
        Set<String> involved = new TreeSet<>(cooperators);
        involved.add(lead);
        involved.stream()
                .filter(unit -> !duty.terms().owed().containsKey(unit))
                .forEach(unit -> missing(place, "owed", duty, "what " + unit + " owes"));
        duty.terms().owed().keySet().stream()
                .filter(unit -> !involved.contains(unit))
                .forEach(unit -> findings.add(
                        place,
                        "owed",
                        unit,
                        "NOT_INVOLVED",
                        new Words(unit + " owes something and is neither lead nor co-operator", "name it as one")));
    }

    private void missing(Place place, String field, Duty duty, String what) {
        findings.add(
                place,
                field,
                "",
                "TERMS_MISSING",
                new Words(
                        "a duty of the kind " + duty.kind() + " (" + duty.kind().chinese() + ") says " + what,
                        "fill in " + field + ", or choose another kind"));
    }

    private void equalRank(Duty duty, Duty other) {
        String where = duty.area() == null ? "anywhere" : "area " + duty.area();
        findings.add(
                new Place(EntryKind.DUTY, duty.code()),
                "category",
                duty.category(),
                "EQUAL_RANK",
                new Words(
                        "duties " + other.code() + " and " + duty.code() + " both answer for category "
                                + duty.category() + " in " + where,
                        "remove one of them, narrow one to a category or an area below, keep them apart by conditions,"
                                + " or make one entry by decision of both"));
    }

    private void checkPowers() {
        List<GrantedPower> before = new ArrayList<>();
        for (GrantedPower power : entries.powers().values()) {
            var place = new Place(EntryKind.POWER, power.code());
            findings.unlessKnown(place, "duty", power.duty(), entries.duties(), EntryKind.DUTY);
            findings.unlessKnown(place, "area", power.area(), entries.areas(), EntryKind.AREA);
            checkGrantor(place, entries.duties().get(power.duty()));
            if (power.team() != null) {
                unit(place, "team", power.team(), power.validity());
                before.stream().filter(other -> rivals(power, other)).forEach(other -> claimedTwice(place, other));
                before.add(power);
            }
        }
    }

    private void checkGrantor(Place place, @Nullable Duty duty) {
        if (duty != null && duty.assignment() instanceof Assignment.ByDecision) {
            findings.add(
                    place,
                    "duty",
                    duty.code(),
                    "NOBODY_GRANTS",
                    new Words("duty " + duty.code() + " has no lead that could grant it", "name a duty with a lead"));
        }
    }

    private static boolean rivals(GrantedPower power, GrantedPower other) {
        return power.duty().equals(other.duty())
                && power.area().equals(other.area())
                && power.validity().meets(other.validity());
    }

    private void claimedTwice(Place place, GrantedPower other) {
        findings.add(
                place,
                "team",
                other.code(),
                "EQUAL_RANK",
                new Words(
                        "power " + other.code() + " is claimed for the same duty and area at the same time",
                        "end one before the other begins"));
    }
}
