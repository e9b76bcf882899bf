package org.fenbo.registry.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.publication.Findings.Fault;
import org.fenbo.registry.publication.Findings.Place;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.validity.Validity;

/** Checks work items (REG-18): the duty exists, and exactly one unit is answerable. */
final class WorkItemChecks {
    private final Entries entries;
    private final Findings findings;
    private final Units units;
    private final Hierarchy categories;
    private final Hierarchy areas;
    private final Map<String, List<WorkItem>> earlier = new HashMap<>();

    WorkItemChecks(Entries entries, Findings findings, Units units) {
        this.entries = entries;
        this.findings = findings;
        this.units = units;
        this.categories = Hierarchy.of(entries.categories().values(), Category::code, Category::parent);
        this.areas = Hierarchy.of(entries.areas().values(), Area::code, Area::parent);
    }

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
        if (duty != null) {
            check(place, item, duty);
        }
        List<WorkItem> others = earlier.computeIfAbsent(item.duty(), any -> new ArrayList<>());
        others.stream().filter(item::rivals).forEach(other -> equalRank(place, other));
        others.add(item);
    }

    private void check(Place place, WorkItem item, Duty duty) {
        item.categories().stream()
                .filter(category -> duty.categories().stream().noneMatch(one -> related(categories, one, category)))
                .forEach(category -> outsideDuty(place, "category", category));
        String area = item.area();
        String areaOfDuty = duty.area();
        if (area != null && areaOfDuty != null && !related(areas, areaOfDuty, area)) {
            outsideDuty(place, "area", area);
        }
        if (duty.terms().isTakenBack()) {
            item.bodies().stream().filter(this::isOfStreet).forEach(body -> takenBack(place, body));
        }
    }

    // Whether one is the other or above it. An unknown code is a finding of its own.
    private static boolean related(Hierarchy tree, String one, String other) {
        List<String> chain = tree.chain(other);
        return chain.isEmpty() || chain.contains(one) || tree.chain(one).contains(other);
    }

    private void outsideDuty(Place place, String field, String code) {
        findings.add(
                place,
                field,
                code,
                "OUTSIDE_DUTY",
                new Fault(
                        new Words("%s 不在其职责的范围内，本项永不适用", "%s is outside the duty, so the item never fits")
                                .with(List.of(code)),
                        new Words("请填写职责范围内的编码，或留空", "name one inside the duty, or none")));
    }

    private void equalRank(Place place, WorkItem other) {
        findings.add(
                place,
                "category",
                other.code(),
                "EQUAL_RANK",
                new Fault(
                        new Words("与 %s 覆盖相同的事项和区域，不分先后", "it and %s cover the same matter with equal rank")
                                .with(List.of(other.code())),
                        new Words(
                                "请以事项、区域或条件区分，或合为一项",
                                "keep them apart by category, area or conditions, or make one of both")));
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
