package org.fenbo.registry.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.admission.Admission;
import org.fenbo.registry.admission.PassedDownLines;
import org.fenbo.registry.admission.PassedDownLines.PassedDownLine;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.power.GrantedPower;
import org.fenbo.registry.publication.Findings.Fault;
import org.fenbo.registry.publication.Findings.Place;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.unit.Unit;
import org.fenbo.registry.validity.Validity;

/**
 * Checks that no line puts a duty of a unit above on a street or a community without an admission in force (REG-9). An
 * enforcement duty goes to a street only as a claimed power, and never to a community.
 */
final class AdmissionChecks {

    private final Entries entries;
    private final Findings findings = new Findings();
    private final EnforcementFaults faults = new EnforcementFaults(findings);
    private final LocalDate day;
    private final PassedDownLines lines;

    private AdmissionChecks(Entries entries, LocalDate day) {
        this.entries = entries;
        this.day = day;
        this.lines = lines(entries, day);
    }

    private static PassedDownLines lines(Entries entries, LocalDate day) {
        return new PassedDownLines(
                new PassedDownLines.Content(
                        entries.duties(),
                        entries.units(),
                        entries.categories().values(),
                        entries.areas().values(),
                        entries.admissions().values()),
                day);
    }

    /**
     * The faults of these entries.
     *
     * @param before the entries of the list that these entries replace; empty if there is none
     * @param effectiveAt when these entries come into force
     */
    static List<Finding> findings(Entries entries, Optional<Entries> before, Instant effectiveAt) {
        LocalDate day = LocalDate.ofInstant(effectiveAt, entries.zone());
        AdmissionChecks checks = new AdmissionChecks(entries, day);
        List<PassedDownLine> passedDown =
                before.map(list -> checks.lines.since(lines(list, day))).orElseGet(checks.lines::all);
        passedDown.forEach(checks::check);
        entries.duties().values().forEach(checks::checkCommunity);
        entries.admissions().values().forEach(checks::check);
        entries.powers().values().forEach(checks::check);
        new ItemAdmissionChecks(entries, checks.lines, checks.findings, day).check(passedDown);
        return checks.findings.all();
    }

    private void check(PassedDownLine line) {
        List<Duty> enforcement = line.givers().stream()
                .filter(duty -> duty.kind() == DutyKind.ENFORCEMENT)
                .toList();
        enforcement.forEach(duty -> checkEnforcement(line, duty));
        if (enforcement.size() == line.givers().size()) {
            return;
        }
        Validity needed = toCome(line.line().scope().validity());
        List<Admission> covering = lines
                .admitted()
                .of(line.line(), line.line().categories().getFirst())
                .stream()
                .filter(admission -> admission.threshold().tier() == line.receiver())
                .toList();
        List<Validity> admitted =
                covering.stream().map(Admission::validity).filter(needed::meets).toList();
        if (admitted.isEmpty()) {
            notAdmitted(line, EndedAdmission.of(covering, day));
        } else if (!line.giverHasALine() && admitted.stream().noneMatch(days -> days.contains(needed))) {
            nobodyAfter(line);
        }
    }

    // The days before the list comes into force don't count.
    private Validity toCome(Validity validity) {
        LocalDate from = validity.from();
        return new Validity(from == null || from.isBefore(day) ? day : from, validity.until());
    }

    private void notAdmitted(PassedDownLine line, EndedAdmission over) {
        String givers = line.givers().stream().map(Duty::code).collect(Collectors.joining(", "));
        findings.add(
                new Place(EntryKind.DUTY, line.line().code()),
                "lead",
                lead(line.line()),
                "NOT_ADMITTED",
                new Fault(
                        new Words(
                                        "把 %s 的职责交给下级单位 %s，没有有效的准入%s",
                                        "it puts duties of %s on %s, a unit of the tier below, without an admission in force%s")
                                .with(List.of(givers, lead(line.line()), over.named())),
                        over.remedy(
                                new Words(
                                        "在本稿中续期该准入或另行申请，或删去本条、由原单位负责",
                                        "renew the admission or ask for another one in this draft, or remove this line and keep the unit above as lead"),
                                new Words(
                                        "先申请准入并登记到本稿，或由原单位负责",
                                        "ask for an admission and enter it into this draft, or keep the unit above as lead"))));
    }

    private void nobodyAfter(PassedDownLine line) {
        findings.add(
                new Place(EntryKind.DUTY, line.line().code()),
                "lead",
                lead(line.line()),
                "GIVER_HAS_NO_LINE",
                new Fault(
                        new Words(
                                "准入期限以外，没有职责由原单位负责此事",
                                "on the days outside the admission, no duty of the unit above answers"),
                        new Words("保留原单位的职责，或延长准入", "keep the duty of the unit above, or renew the admission")));
    }

    private void checkEnforcement(PassedDownLine line, Duty duty) {
        Place place = new Place(EntryKind.DUTY, line.line().code());
        if (line.receiver() == Tier.COMMUNITY) {
            faults.toCommunity(place, "lead", duty.code());
        } else if (!isClaimed(line.line(), duty)) {
            faults.onlyAsPower(place, "lead", duty.code());
        }
    }

    private boolean isClaimed(Duty line, Duty duty) {
        Validity needed = toCome(line.scope().validity());
        return entries.powers().values().stream()
                .filter(power -> power.duty().equals(duty.code()) && lead(line).equals(power.team()))
                .filter(power -> power.validity().contains(needed))
                .anyMatch(power -> lines.isWithin(line.area(), power.area()));
    }

    private void checkCommunity(Duty duty) {
        Unit lead = entries.units().get(lead(duty));
        LocalDate until = duty.scope().validity().until();
        boolean over = until != null && until.isBefore(day);
        if (duty.kind() == DutyKind.ENFORCEMENT && lead != null && !over && isOf(lead, Tier.COMMUNITY)) {
            faults.toCommunity(new Place(EntryKind.DUTY, duty.code()), "kind", duty.code());
        }
    }

    private static boolean isOf(Unit unit, Tier tier) {
        return PassedDownLines.tierOf(unit) == tier;
    }

    private void check(Admission admission) {
        lines.enforcementAbove(admission).ifPresent(duty -> {
            Place place = new Place(EntryKind.ADMISSION, admission.code());
            if (admission.threshold().tier() == Tier.COMMUNITY) {
                faults.toCommunity(place, "category", duty.code());
            } else {
                faults.onlyAsPower(place, "category", duty.code());
            }
        });
    }

    private void check(GrantedPower power) {
        Unit team = power.team() == null ? null : entries.units().get(power.team());
        Duty duty = entries.duties().get(power.duty());
        LocalDate until = power.validity().until();
        if (team == null || duty == null || (until != null && until.isBefore(day))) {
            return;
        }
        Place place = new Place(EntryKind.POWER, power.code());
        if (!lines.isGrantedFromAbove(duty, team)) {
            grantorNotAbove(place, duty.code(), team.code());
        } else if (duty.kind() == DutyKind.ENFORCEMENT) {
            if (isOf(team, Tier.COMMUNITY)) {
                faults.toCommunity(place, "team", duty.code());
            }
        } else if (lines.isPassedDown(duty, team) && !isAdmitted(power, duty, team)) {
            findings.add(
                    place,
                    "team",
                    team.code(),
                    "NOT_ADMITTED",
                    new Fault(
                            new Words(
                                            "职责 %s 不是执法职责，交给 %s 须有覆盖全部日期的准入",
                                            "duty %s is no enforcement duty; %s needs an admission for all days of the power")
                                    .with(List.of(duty.code(), team.code())),
                            new Words(
                                    "先申请准入并登记到本稿，或只提出赋权",
                                    "ask for an admission and enter it into this draft, or only offer the power")));
        }
    }

    private void grantorNotAbove(Place place, String duty, String team) {
        findings.add(
                place,
                "team",
                team,
                "GRANTOR_NOT_ABOVE",
                new Fault(
                        new Words("职责 %s 的牵头单位不在 %s 的上级层级", "the lead of duty %s is of no tier above %s")
                                .with(List.of(duty, team)),
                        new Words("只有上级单位的职责可以赋权", "only a duty of a unit above can be granted")));
    }

    private boolean isAdmitted(GrantedPower power, Duty duty, Unit team) {
        Validity needed = toCome(power.validity());
        return duty.categories().stream()
                .allMatch(category -> lines.admitted().covering(category, power.area(), team.code()).stream()
                        .filter(admission -> isOf(team, admission.threshold().tier()))
                        .anyMatch(admission -> admission.validity().contains(needed)));
    }

    private static String lead(Duty duty) {
        return duty.assignment() instanceof Assignment.ToLead(var lead, var _) ? lead : "";
    }
}
