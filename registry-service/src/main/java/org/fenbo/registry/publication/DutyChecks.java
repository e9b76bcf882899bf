package org.fenbo.registry.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.RankedUnit;
import org.fenbo.registry.publication.Findings.Fault;
import org.fenbo.registry.publication.Findings.Place;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.validity.Validity;

/** Checks the list: headings, duties, work items, granted powers and admissions (REG-1, REG-2, REG-5, REG-17, REG-18). */
final class DutyChecks {
    private final Entries entries;
    private final Findings findings;
    private final Units units;

    /** @param day the first day on which the revision is in force */
    DutyChecks(Entries entries, Findings findings, LocalDate day) {
        this.entries = entries;
        this.findings = findings;
        this.units = new Units(entries, findings, day);
    }

    void check() {
        var headings = new HeadingChecks(entries, findings);
        var wording = new WordingChecks(entries, findings);
        entries.headings().values().forEach(headings::check);
        for (Duty duty : entries.duties().values()) {
            var place = new Place(EntryKind.DUTY, duty.code());
            checkScope(place, duty);
            headings.check(place, duty);
            checkUnits(place, duty);
            wording.check(place, duty);
        }
        checkRanks();
        var items = new WorkItemChecks(entries, findings, units);
        entries.workItems().values().forEach(items::check);
        new PowerChecks(entries, findings, units).check();
    }

    private void checkScope(Place place, Duty duty) {
        duty.categories()
                .forEach(category ->
                        findings.unlessKnown(place, "category", category, entries.categories(), EntryKind.CATEGORY));
        findings.unlessKnown(place, "area", duty.area(), entries.areas(), EntryKind.AREA);
        new ConditionChecks(findings).check(place, duty.scope().conditions());
    }

    private void checkUnits(Place place, Duty duty) {
        Validity days = duty.scope().validity();
        switch (duty.assignment()) {
            case Assignment.ToLead(var lead, var cooperators) -> {
                units.check(place, "lead", lead, days);
                cooperators.forEach(unit -> units.check(place, "cooperators", unit, days));
                if (cooperators.contains(lead)) {
                    helpsItself(place, lead);
                }
            }
            case Assignment.ByDecision(var candidates) when candidates.isEmpty() -> noCandidates(place);
            case Assignment.ByDecision(var candidates) ->
                candidates.stream().map(RankedUnit::unit).forEach(unit -> units.check(place, "candidates", unit, days));
        }
    }

    private void helpsItself(Place place, String lead) {
        findings.add(
                place,
                "cooperators",
                lead,
                "LEAD_HELPS_ITSELF",
                new Fault(
                        new Words("主办单位同时是协办单位", "the lead is one of the units that help"),
                        new Words(
                                "请从协办单位中删去主办单位，或另填主办单位",
                                "remove the lead from the units that help, or name another lead")));
    }

    private void noCandidates(Place place) {
        findings.add(
                place,
                "candidates",
                "",
                "NO_CANDIDATES",
                new Fault(
                        new Words("人工研判的条目没有候选单位", "an entry by decision has no candidates"),
                        new Words("请填写候选单位，或主办单位", "name the candidates, or a lead")));
    }

    private void checkRanks() {
        Map<String, List<Duty>> byMatter = new HashMap<>();
        for (Duty duty : entries.duties().values()) {
            Set<Duty> rivals = new LinkedHashSet<>();
            for (String category : duty.categories()) {
                List<Duty> others = byMatter.computeIfAbsent(category + "/" + duty.area(), matter -> new ArrayList<>());
                others.stream()
                        .filter(other -> other.scope().rivals(duty.scope()))
                        .filter(rivals::add)
                        .forEach(other -> equalRank(duty, other, category));
                others.add(duty);
            }
        }
    }

    private void equalRank(Duty duty, Duty other, String category) {
        Words where = duty.area() == null
                ? new Words("全区", "anywhere")
                : new Words("区域 %s", "area %s").with(List.of(duty.area()));
        findings.add(
                new Place(EntryKind.DUTY, duty.code()),
                "category",
                category,
                "EQUAL_RANK",
                new Fault(
                        new Words("职责 %s 与 %s 都答复分类 %s（%s）", "duties %s and %s both answer for category %s in %s")
                                .with(List.of(other.code(), duty.code(), category, where)),
                        new Words(
                                "删除其一、将其一缩小到下级分类或区域、以条件区分，或合为一条人工研判的条目",
                                "remove one of them, narrow one to a category or an area below, keep them apart by conditions, or make one entry by decision of both")));
    }
}
