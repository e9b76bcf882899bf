package org.fenbo.registry.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.condition.Condition;
import org.fenbo.registry.condition.Conditions;
import org.fenbo.registry.condition.Facts;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.Heading;
import org.fenbo.registry.duty.RankedUnit;
import org.fenbo.registry.power.GrantedPower;
import org.fenbo.registry.publication.Findings.Fault;
import org.fenbo.registry.publication.Findings.Place;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;

/** Checks duties, their headings, granted powers and admissions (REG-1, REG-2, REG-5, REG-9, REG-14). */
final class DutyChecks {

    private final Entries entries;
    private final Findings findings;
    private final LocalDate day;

    /** @param day the first day on which the revision is in force */
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
                    new Fault(
                            new Words("%s 本身是条目类别", "%s is a class itself").with(List.of(parent.code())),
                            new Words("请将类别放在标题之下", "put the class under a heading")));
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
                    new Fault(
                            new Words("%s 是标题，职责归入其下的类别", "%s is a heading, duties belong to its classes")
                                    .with(List.of(heading.code())),
                            new Words("请填写其下的类别", "name one of its classes")));
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
                        new Fault(
                                new Words("没有名为 %s 的事实", "there is no fact that has the name %s")
                                        .with(List.of(one.fact())),
                                new Words(
                                                "使用 %s，或 answer. 加表单字段名",
                                                "use %s, or answer. and the name of a field of a form")
                                        .with(List.of(Facts.NAMES))));
            }
            conditions.stream()
                    .filter(one::excludes)
                    .findFirst()
                    .ifPresent(other -> findings.add(
                            place,
                            "conditions",
                            Conditions.text(one),
                            "NEVER_MET",
                            new Fault(
                                    new Words("%s 与 %s 不可能同时满足", "nothing meets both %s and %s")
                                            .with(List.of(Conditions.text(one), Conditions.text(other))),
                                    new Words("分为两项职责，或删除一个条件", "make two duties of it, or delete one condition"))));
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

    private void checkTerms(Place place, Duty duty, String lead, List<String> cooperators) {
        if (duty.kind().needsBasis() && duty.basis() == null) {
            missing(place, "basis", duty, new Words("所依据的法律或规定", "the law or rule that it is based on"));
        }
        if (duty.kind() == DutyKind.PUBLIC_SERVICE && duty.terms().service() == null) {
            missing(place, "service", duty, new Words("服务内容", "what the service gives"));
        }
        if (duty.kind() == DutyKind.COOPERATION) {
            checkClarities(place, duty, lead, cooperators);
        }
    }

    private void checkClarities(Place place, Duty duty, String lead, List<String> cooperators) {
        if (cooperators.isEmpty()) {
            missing(place, "cooperators", duty, new Words("配合单位", "who helps"));
        }
        Set<String> involved = new TreeSet<>(cooperators);
        involved.add(lead);
        involved.stream()
                .filter(unit -> !duty.terms().owed().containsKey(unit))
                .forEach(
                        unit -> missing(place, "owed", duty, new Words("%s 应做的事", "what %s owes").with(List.of(unit))));
        duty.terms().owed().keySet().stream()
                .filter(unit -> !involved.contains(unit))
                .forEach(unit -> findings.add(
                        place,
                        "owed",
                        unit,
                        "NOT_INVOLVED",
                        new Fault(
                                new Words(
                                                "%s 有应做的事，却既非牵头也非配合单位",
                                                "%s owes something and is neither lead nor co-operator")
                                        .with(List.of(unit)),
                                new Words("请列为其中之一", "name it as one"))));
    }

    private void missing(Place place, String field, Duty duty, Words what) {
        findings.add(
                place,
                field,
                "",
                "TERMS_MISSING",
                new Fault(
                        new Words("%2$s类职责须写明%3$s", "a duty of the kind %1$s (%2$s) states %3$s")
                                .with(List.of(duty.kind(), duty.kind().chinese(), what)),
                        new Words("请填写 %s，或另选类别", "fill in %s, or choose another kind").with(List.of(field))));
    }

    private void equalRank(Duty duty, Duty other) {
        Words where = duty.area() == null
                ? new Words("全区", "anywhere")
                : new Words("区域 %s", "area %s").with(List.of(duty.area()));
        findings.add(
                new Place(EntryKind.DUTY, duty.code()),
                "category",
                duty.category(),
                "EQUAL_RANK",
                new Fault(
                        new Words("职责 %s 与 %s 都答复分类 %s（%s）", "duties %s and %s both answer for category %s in %s")
                                .with(List.of(other.code(), duty.code(), duty.category(), where)),
                        new Words(
                                "删除其一、将其一缩小到下级分类或区域、以条件区分，或合为一条待裁定条目",
                                "remove one of them, narrow one to a category or an area below, keep them apart by conditions, or make one entry by decision of both")));
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
                    new Fault(
                            new Words("职责 %s 没有可赋权的牵头单位", "duty %s has no lead that could grant it")
                                    .with(List.of(duty.code())),
                            new Words("请填写有牵头单位的职责", "name a duty with a lead")));
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
