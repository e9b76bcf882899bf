package org.fenbo.registry.publication;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.StreetList;
import org.fenbo.registry.publication.Findings.Fault;
import org.fenbo.registry.publication.Findings.Place;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.unit.Unit;

/**
 * Checks what a duty has to state (REG-1, REG-2, REG-17). A duty that was drafted from past cases has to state the same:
 * its basis is the notice or order that puts the drafted list on trial.
 */
record WordingChecks(Entries entries, Findings findings) {

    void check(Place place, Duty duty) {
        if (duty.kind().needsBasis() && duty.basis() == null) {
            noBasis(place, duty);
        }
        if (duty.drafted() && !duty.hasCodeOfPast()) {
            notDrafted(place, duty);
        }
        if (duty.kind() == DutyKind.PUBLIC_SERVICE && duty.terms().service() == null) {
            missing(place, "service", duty, new Words("服务内容", "what the service gives"));
        }
        StreetList list = duty.terms().list();
        if (list != null && duty.area() == null) {
            noStreet(place, list);
        }
        if (duty.kind() == DutyKind.COOPERATION || list == StreetList.COOPERATION) {
            checkClarities(place, duty);
        }
        if (list == StreetList.COOPERATION) {
            checkSuperior(place, duty);
        }
        if (list == StreetList.TAKEN_BACK) {
            checkTakenBack(place, duty);
        }
    }

    private void noBasis(Place place, Duty duty) {
        Words what = new Words("所依据的法律或规定", "the law or rule that it is based on");
        if (duty.drafted()) {
            Words remedy = new Words(
                    "请在起草时写明试行本清单所依据的通知或规定（basis），或逐条填写",
                    "name the notice or order that puts the drafted list on trial when drafting (basis), or fill it in"
                            + " per line");
            missing(place, "basis", duty, what, remedy);
        } else {
            missing(place, "basis", duty, what);
        }
    }

    private void noStreet(Place place, StreetList list) {
        findings.add(
                place,
                "area",
                "",
                "NO_STREET",
                new Fault(
                        new Words("“%1$s”是街道的清单，本条没有写明哪个街道", "%2$s is a list of a street, and the line names no street")
                                .with(List.of(list.chinese(), list)),
                        new Words(
                                "请填写街道的区域；每个街道都有的，填写全区",
                                "name the area of the street, or the district for every street")));
    }

    private void notDrafted(Place place, Duty duty) {
        findings.add(
                place,
                "drafted",
                duty.code(),
                "NOT_DRAFTED",
                new Fault(
                        new Words("该职责不是按历史拟定的", "the duty was not drafted from past cases"),
                        new Words("去掉“按历史拟定”的标记", "remove the mark \"drafted\"")));
    }

    private void checkClarities(Place place, Duty duty) {
        if (duty.title().isBlank()) {
            missing(place, "title", duty, new Words("任务", "the task"));
        }
        switch (duty.assignment()) {
            case Assignment.ByDecision _ -> missing(place, "lead", duty, new Words("主办单位", "who leads"));
            case Assignment.ToLead(var lead, var cooperators) -> {
                if (cooperators.isEmpty()) {
                    missing(place, "cooperators", duty, new Words("协办单位", "who helps"));
                }
                Set<String> involved = new TreeSet<>(cooperators);
                involved.add(lead);
                checkOwed(place, duty, involved);
            }
        }
    }

    private void checkOwed(Place place, Duty duty, Set<String> involved) {
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
                                                "%s 有应做的事，却既非主办也非协办单位",
                                                "%s owes something and is neither lead nor co-operator")
                                        .with(List.of(unit)),
                                new Words("请列为其中之一", "name it as one"))));
    }

    // 配合履职: the superior leads, and the street does its part (REG-17b).
    private void checkSuperior(Place place, Duty duty) {
        if (duty.assignment() instanceof Assignment.ToLead(var lead, var cooperators)) {
            if (isOfStreet(lead)) {
                findings.add(
                        place,
                        "lead",
                        lead,
                        "SUPERIOR_LEADS",
                        new Fault(
                                new Words("配合履职事项由上级部门主办，%s 不是上级部门", "a department leads such a line, and %s is none")
                                        .with(List.of(lead)),
                                new Words("请填写主办的上级部门", "name the department that leads")));
            }
            if (cooperators.stream().noneMatch(this::isOfStreet)) {
                missing(place, "cooperators", duty, new Words("街道的配合职责", "the part of the street"));
            }
        }
    }

    // 上级部门收回: the line names the department that does the work, and how (REG-17c).
    private void checkTakenBack(Place place, Duty duty) {
        switch (duty.assignment()) {
            case Assignment.ByDecision _ -> noDepartment(place, "lead", "");
            case Assignment.ToLead(var lead, var cooperators) -> {
                if (isOfStreet(lead)) {
                    noDepartment(place, "lead", lead);
                }
                cooperators.stream().filter(this::isOfStreet).forEach(unit -> noDepartment(place, "cooperators", unit));
                if (duty.terms().owed().getOrDefault(lead, "").isBlank()) {
                    missing(place, "owed", duty, new Words("承接部门的工作方式", "how the department does the work"));
                }
            }
        }
    }

    private void noDepartment(Place place, String field, String unit) {
        findings.add(
                place,
                field,
                unit,
                "NOT_TAKEN_BACK",
                new Fault(
                        new Words(
                                "收回事项由上级部门承担，街道、镇、社区不再承担",
                                "a department does what was taken back, and no street, town or community does"),
                        new Words("请只填写承接的部门", "name only departments")));
    }

    private boolean isOfStreet(String code) {
        Unit unit = entries.units().get(code);
        return unit != null && unit.isOfStreet();
    }

    private void missing(Place place, String field, Duty duty, Words what) {
        Words remedy = new Words("请填写 %s，或另选类型", "fill in %s, or choose another kind").with(List.of(field));
        missing(place, field, duty, what, remedy);
    }

    private void missing(Place place, String field, Duty duty, Words what, Words remedy) {
        findings.add(
                place,
                field,
                "",
                "TERMS_MISSING",
                new Fault(
                        new Words("%2$s类职责须写明%3$s", "a duty of the kind %1$s (%2$s) states %3$s")
                                .with(List.of(duty.kind(), duty.kind().chinese(), what)),
                        remedy));
    }
}
