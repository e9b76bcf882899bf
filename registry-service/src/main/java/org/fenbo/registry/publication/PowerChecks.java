package org.fenbo.registry.publication;

import java.util.ArrayList;
import java.util.List;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.power.GrantedPower;
import org.fenbo.registry.publication.Findings.Fault;
import org.fenbo.registry.publication.Findings.Place;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;
import org.jspecify.annotations.Nullable;

/** Checks granted powers (REG-14) and admissions (REG-9). */
record PowerChecks(Entries entries, Findings findings, Units units) {

    void check() {
        List<GrantedPower> before = new ArrayList<>();
        for (GrantedPower power : entries.powers().values()) {
            var place = new Place(EntryKind.POWER, power.code());
            findings.unlessKnown(place, "duty", power.duty(), entries.duties(), EntryKind.DUTY);
            findings.unlessKnown(place, "area", power.area(), entries.areas(), EntryKind.AREA);
            checkGrantor(place, entries.duties().get(power.duty()));
            if (power.team() != null) {
                checkLead(place, entries.duties().get(power.duty()));
                units.check(place, "team", power.team(), power.validity());
                before.stream().filter(other -> rivals(power, other)).forEach(other -> claimedTwice(place, other));
                before.add(power);
            }
        }
        entries.admissions().values().forEach(admission -> {
            var place = new Place(EntryKind.ADMISSION, admission.code());
            findings.unlessKnown(place, "category", admission.category(), entries.categories(), EntryKind.CATEGORY);
            findings.unlessKnown(place, "area", admission.area(), entries.areas(), EntryKind.AREA);
            findings.unlessKnown(place, "unit", admission.unit(), entries.units(), EntryKind.UNIT);
        });
    }

    private void checkGrantor(Place place, @Nullable Duty duty) {
        if (duty != null && duty.assignment() instanceof Assignment.ByDecision) {
            findings.add(
                    place,
                    "duty",
                    duty.code(),
                    "NOBODY_GRANTS",
                    new Fault(
                            new Words("职责 %s 没有可赋权的主办单位", "duty %s has no lead that could grant it")
                                    .with(List.of(duty.code())),
                            new Words("请填写有主办单位的职责", "name a duty with a lead")));
        }
    }

    // 配合履职: the superior leads, so no team of a street can (REG-17b).
    private void checkLead(Place place, @Nullable Duty duty) {
        if (duty != null && duty.terms().superiorLeads()) {
            findings.add(
                    place,
                    "duty",
                    duty.code(),
                    "SUPERIOR_LEADS",
                    new Fault(
                            new Words("配合履职事项 %s 由上级部门主办，不能认领", "a department leads line %s, so nobody can claim it")
                                    .with(List.of(duty.code())),
                            new Words(
                                    "删去该赋权，或先经动态调整将该事项改列基本履职",
                                    "remove the power, or first move the line to the basic list by an adjustment")));
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
                new Fault(
                        new Words(
                                        "赋权 %s 在同一时间用于同一职责和区域",
                                        "power %s is claimed for the same duty and area at the same time")
                                .with(List.of(other.code())),
                        new Words("其一在另一开始之前终止", "end one before the other begins")));
    }
}
