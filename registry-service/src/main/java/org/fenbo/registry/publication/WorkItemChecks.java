package org.fenbo.registry.publication;

import java.util.List;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.publication.Findings.Fault;
import org.fenbo.registry.publication.Findings.Place;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.validity.Validity;

/** Checks work items (REG-18): the duty exists, and exactly one unit is answerable. */
record WorkItemChecks(Entries entries, Findings findings, Units units) {

    void check(WorkItem item) {
        var place = new Place(EntryKind.WORK_ITEM, item.code());
        findings.unlessKnown(place, "duty", item.duty(), entries.duties(), EntryKind.DUTY);
        item.categories()
                .forEach(category ->
                        findings.unlessKnown(place, "category", category, entries.categories(), EntryKind.CATEGORY));
        findings.unlessKnown(place, "area", item.area(), entries.areas(), EntryKind.AREA);
        new ConditionChecks(findings).check(place, item.conditions());
        Duty duty = entries.duties().get(item.duty());
        Validity needed = duty == null ? Validity.ALWAYS : duty.scope().validity();
        item.bodies().forEach(body -> units.check(place, "body", body, needed));
        if (item.body().isEmpty()) {
            notOneBody(place, item);
        }
        if (duty != null && duty.terms().isTakenBack()) {
            item.bodies().stream().filter(this::isOfStreet).forEach(body -> takenBack(place, body));
        }
    }

    private void notOneBody(Place place, WorkItem item) {
        findings.add(
                place,
                "body",
                String.join(";", item.bodies()),
                "NOT_ONE_BODY",
                new Fault(
                        item.bodies().isEmpty()
                                ? new Words("没有承担单位", "no unit is answerable for the item")
                                : new Words("有 %s 个承担单位", "%s units are answerable for the item")
                                        .with(List.of(item.bodies().size())),
                        new Words(
                                "每项具体工作填写一个承担单位；几个单位的工作分为几项",
                                "name one unit; make an item for the work of each unit")));
    }

    private void takenBack(Place place, String body) {
        findings.add(
                place,
                "body",
                body,
                "NOT_TAKEN_BACK",
                new Fault(
                        new Words(
                                "收回事项由上级部门承担，街道、镇、社区不再承担",
                                "a department does what was taken back, and no street, town or community does"),
                        new Words("请填写承接的部门", "name a department")));
    }

    private boolean isOfStreet(String code) {
        Unit unit = entries.units().get(code);
        return unit != null && unit.isOfStreet();
    }
}
