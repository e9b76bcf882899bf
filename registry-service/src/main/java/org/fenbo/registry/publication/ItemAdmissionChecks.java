package org.fenbo.registry.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.admission.Admission;
import org.fenbo.registry.admission.PassedDownLines;
import org.fenbo.registry.admission.PassedDownLines.PassedDownLine;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.WorkItem;
import org.fenbo.registry.hierarchy.Hierarchy;
import org.fenbo.registry.publication.Findings.Fault;
import org.fenbo.registry.publication.Findings.Place;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;

/**
 * Checks that no work item puts a part of a duty of a unit above on a street or a community without an admission (REG-9).
 * A work item has no days of its own, so the admission must include all days of the duty.
 */
final class ItemAdmissionChecks {
    private final Entries entries;
    private final PassedDownLines lines;
    private final Findings findings;
    private final EnforcementFaults faults;
    private final LocalDate day;
    private final Hierarchy categories;

    /**
     * A work item that puts duties of units above on its unit.
     *
     * @param area where the item applies; null is anywhere
     */
    private record Passed(
            WorkItem item,
            Duty duty,
            Unit body,
            List<Duty> givers,
            @Nullable String area) {
        Place place() {
            return new Place(EntryKind.WORK_ITEM, item.code());
        }
    }

    /** @param day the first day on which the list is in force; earlier days of its duties don't count */
    ItemAdmissionChecks(Entries entries, PassedDownLines lines, Findings findings, LocalDate day) {
        this.entries = entries;
        this.lines = lines;
        this.findings = findings;
        this.faults = new EnforcementFaults(findings);
        this.day = day;
        this.categories = Hierarchy.of(entries.categories().values(), Category::code, Category::parent);
    }

    /** @param passedDown the lines that put duties of units above on a unit below */
    void check(List<PassedDownLine> passedDown) {
        Map<String, List<Duty>> givers = new HashMap<>();
        passedDown.forEach(found -> givers.computeIfAbsent(found.line().code(), any -> new ArrayList<>())
                .addAll(found.givers()));
        entries.workItems().values().stream()
                .flatMap(item -> passed(item, givers.getOrDefault(item.duty(), List.of())).stream())
                .forEach(this::check);
    }

    // In a co-operation the lead stays responsible and the item's unit helps, so nothing is passed down. If the lead of
    // the duty is not above the item's unit, the units from which the lead has the duty may be.
    private Optional<Passed> passed(WorkItem item, List<Duty> fromAbove) {
        Duty duty = entries.duties().get(item.duty());
        Unit body = item.body()
                .flatMap(code -> Optional.ofNullable(entries.units().get(code)))
                .orElse(null);
        if (duty == null
                || body == null
                || needed(duty).isEmpty()
                || !overlap(item.area(), duty.area())
                || isLead(body, duty)
                || duty.terms().leadStays()) {
            return Optional.empty();
        }
        List<Duty> givers = lines.isPassedDown(duty, body)
                ? List.of(duty)
                : fromAbove.stream()
                        .filter(giver -> lines.isPassedDown(giver, body))
                        .toList();
        return givers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Passed(item, duty, body, givers, inner(item.area(), duty.area())));
    }

    private static boolean isLead(Unit unit, Duty duty) {
        return duty.assignment() instanceof Assignment.ToLead(var lead, var _)
                && unit.code().equals(lead);
    }

    private boolean overlap(@Nullable String one, @Nullable String other) {
        return one == null || other == null || lines.isWithin(one, other) || lines.isWithin(other, one);
    }

    private @Nullable String inner(@Nullable String one, @Nullable String other) {
        return one == null || (other != null && lines.isWithin(other, one)) ? other : one;
    }

    private Validity needed(Duty duty) {
        Validity days = duty.scope().validity();
        LocalDate from = days.from();
        return new Validity(from == null || from.isBefore(day) ? day : from, days.until());
    }

    private void check(Passed passed) {
        passed.givers().stream()
                .filter(giver -> giver.kind() == DutyKind.ENFORCEMENT)
                .forEach(giver -> checkEnforcement(passed, giver));
        boolean other = passed.givers().stream().anyMatch(giver -> giver.kind() != DutyKind.ENFORCEMENT);
        if (other && !matters(passed).allMatch(category -> isAdmitted(passed, category))) {
            notAdmitted(passed);
        }
    }

    private void checkEnforcement(Passed passed, Duty giver) {
        if (PassedDownLines.tierOf(passed.body()) == Tier.COMMUNITY) {
            faults.toCommunity(passed.place(), "body", giver.code());
        } else if (!isClaimed(passed, giver)) {
            faults.onlyAsPower(passed.place(), "body", giver.code());
        }
    }

    private boolean isClaimed(Passed passed, Duty giver) {
        Validity needed = needed(passed.duty());
        return entries.powers().values().stream()
                .filter(power -> power.duty().equals(giver.code())
                        && passed.body().code().equals(power.team()))
                .filter(power -> power.validity().contains(needed))
                .anyMatch(power -> lines.isWithin(passed.area(), power.area()));
    }

    // The categories that both the item and its duty cover.
    private Stream<String> matters(Passed passed) {
        List<String> own = passed.item().categories();
        List<String> ofDuty = passed.duty().categories();
        return own.isEmpty()
                ? ofDuty.stream()
                : own.stream().flatMap(one -> ofDuty.stream().flatMap(other -> lower(one, other).stream()));
    }

    private Optional<String> lower(String one, String other) {
        return categories.chain(one).contains(other)
                ? Optional.of(one)
                : Optional.of(other).filter(code -> categories.chain(code).contains(one));
    }

    private boolean isAdmitted(Passed passed, String category) {
        Validity needed = needed(passed.duty());
        return admissions(passed, category)
                .anyMatch(admission -> admission.validity().contains(needed));
    }

    private Stream<Admission> admissions(Passed passed, String category) {
        Tier receiver = PassedDownLines.tierOf(passed.body());
        return lines.admitted().covering(category, passed.area(), passed.body().code()).stream()
                .filter(admission -> admission.threshold().tier() == receiver);
    }

    private static String codes(List<Duty> duties) {
        return duties.stream().map(Duty::code).distinct().collect(Collectors.joining(", "));
    }

    private void notAdmitted(Passed passed) {
        EndedAdmission over = EndedAdmission.of(
                matters(passed)
                        .filter(category -> !isAdmitted(passed, category))
                        .flatMap(category -> admissions(passed, category))
                        .toList(),
                day);
        findings.add(
                passed.place(),
                "body",
                passed.body().code(),
                "NOT_ADMITTED",
                new Fault(
                        new Words(
                                        "把职责 %s 的一部分交给下级单位 %s，没有覆盖全部日期的准入%s",
                                        "it puts a part of duty %s on %s, a unit of the tier below, without an admission for all days of the duty%s")
                                .with(List.of(
                                        codes(passed.givers()), passed.body().code(), over.named())),
                        over.remedy(
                                new Words(
                                        "在本稿中续期该准入或另行申请，或由原单位承担",
                                        "renew the admission or ask for another one in this draft, or choose a unit of the tier of the lead"),
                                new Words(
                                        "先申请准入并登记到本稿，或由原单位承担",
                                        "ask for an admission and enter it into this draft, or choose a unit of the tier of the lead"))));
    }
}
