package org.fenbo.registry.files;

import static org.fenbo.registry.policy.NumberPolicy.Name.FEWEST_CASES;
import static org.fenbo.registry.policy.NumberPolicy.Name.SMALLEST_SHARE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.admission.Admission;
import org.fenbo.registry.admission.PassedDownLines;
import org.fenbo.registry.admission.PassedDownLines.PassedDownLine;
import org.fenbo.registry.admission.Threshold;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.drafting.Draft;
import org.fenbo.registry.drafting.DraftFromPast;
import org.fenbo.registry.drafting.DraftLine;
import org.fenbo.registry.drafting.ImpliedAdmission;
import org.fenbo.registry.drafting.SampleCase;
import org.fenbo.registry.drafting.Thresholds;
import org.fenbo.registry.drafting.UnitTier;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.DutyScope;
import org.fenbo.registry.duty.DutyWording;
import org.fenbo.registry.duty.RankedUnit;
import org.fenbo.registry.pastcase.PastCases;
import org.fenbo.registry.policy.NumberPolicy;
import org.fenbo.registry.revision.Editing;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.Revisions;
import org.fenbo.registry.unit.Tier;
import org.fenbo.registry.validity.Validity;
import org.jspecify.annotations.Nullable;

/**
 * Drafts duties and admissions from past cases into a revision and marks them as drafted (REG-13, REG-9). Everything
 * that an earlier run drafted is replaced; everything that a person wrote stays. If a person wrote a duty that always
 * applies, no duty is drafted for the same category and area.
 */
public final class DraftPast {

    private final Revisions revisions;
    private final PastCases pastCases;

    /** Drafts into these revisions, from files or from these cases. */
    public DraftPast(Revisions revisions, PastCases pastCases) {
        this.revisions = revisions;
        this.pastCases = pastCases;
    }

    /**
     * The result of drafting.
     *
     * @param cases how many past cases were read
     * @param duties how many lines became duties, so that orders are sent automatically
     * @param byDecision how many lines became entries by decision
     * @param yielding how many lines of streets were not entered because the category's duty has the same lead
     * @param admissions how many admissions were drafted
     */
    public record Drafted(int revision, int cases, long duties, long byDecision, long yielding, int admissions) {}

    /**
     * Drafts from a table of past cases; refused with all faults if the table has faults.
     *
     * @param basis the notice or order that puts the drafted list on trial; null if people give the basis of each line
     */
    public Outcome<Drafted> into(int number, Table table, @Nullable String basis, Editing editing) {
        return revisions.rewrite(number, editing, entries -> {
            Faults faults = new Faults(table.name());
            List<SampleCase> cases = new PastSheet(entries).cases(table, faults);
            return faults.none()
                    ? new Outcome.Done<>(rewrite(number, cases, basis, entries))
                    : new Outcome.Refused<>(EntryFiles.notTaken(List.of(faults)));
        });
    }

    /**
     * Drafts from the platform's own cases: closed cases that were filed in a period, the end excluded. Cases of
     * categories or units that the draft doesn't have are skipped.
     *
     * @param basis the notice or order that puts the drafted list on trial; null if people give the basis of each line
     */
    public Outcome<Drafted> fromCases(
            int number, Instant from, Instant until, @Nullable String basis, Editing editing) {
        List<PastCases.Handled> handled = pastCases.handled(from, until);
        return revisions.rewrite(
                number,
                editing,
                entries -> new Outcome.Done<>(rewrite(number, new OwnCases(entries).samples(handled), basis, entries)));
    }

    private static DraftFromPast draftFromPast(Entries entries) {
        NumberPolicy policy = NumberPolicy.in(entries.policies(), NumberPolicy.Kind.DRAFT_THRESHOLDS);
        return new DraftFromPast(Thresholds.ofPercent(policy.value(SMALLEST_SHARE), policy.value(FEWEST_CASES)));
    }

    private static Revisions.Rewrite<Drafted> rewrite(
            int number, List<SampleCase> cases, @Nullable String basis, Entries before) {
        var draft = draftFromPast(before).of(cases);
        List<Entry> duties = new ArrayList<>();
        Set<String> written = new HashSet<>();
        before.duties().values().stream().filter(duty -> !duty.drafted()).forEach(duty -> {
            duties.add(Entry.of(duty));
            if (duty.scope().isUnconditional()) {
                duty.categories().forEach(category -> written.add(Duty.codeOfPast(category, duty.area())));
            }
            written.add(duty.code());
        });
        List<DraftLine> lines = draft.entered().stream()
                .filter(line -> !written.contains(Duty.codeOfPast(line.category(), line.street())))
                .toList();
        lines.forEach(line -> duties.add(Entry.of(duty(line, basis, before))));
        Map<String, Entry> admissions = admissions(draft, lines, duties, before);
        long sending = lines.stream().filter(DraftLine::sends).count();
        var drafted = new Drafted(
                number,
                cases.size(),
                sending,
                lines.size() - sending,
                draft.lines().size() - draft.entered().size(),
                (int) admissions.values().stream()
                        .filter(entry -> entry.content() instanceof Admission one && one.drafted())
                        .count());
        List<Entry> headings = new DraftedClasses(before).headings();
        return new Revisions.Rewrite<>(
                Map.of(
                        EntryKind.DUTY,
                        duties,
                        EntryKind.ADMISSION,
                        List.copyOf(admissions.values()),
                        EntryKind.HEADING,
                        headings),
                drafted);
    }

    // The admissions that a person wrote; those of the lines that a community leads; and one for each other drafted
    // line that puts the duty of a unit above on a street or community (REG-9j). A later one with the same code is
    // skipped.
    private static Map<String, Entry> admissions(
            Draft draft, List<DraftLine> lines, List<Entry> duties, Entries before) {
        Map<String, Entry> admissions = new LinkedHashMap<>();
        before.admissions().values().stream()
                .filter(admission -> !admission.drafted())
                .forEach(admission -> admissions.put(admission.code(), Entry.of(admission)));
        draft.admissions().stream()
                .map(DraftPast::admission)
                .forEach(admission -> admissions.putIfAbsent(admission.code(), Entry.of(admission)));
        Map<String, DraftLine> byCode = new HashMap<>();
        lines.forEach(line -> byCode.put(Duty.codeOfPast(line.category(), line.street()), line));
        PassedDownLines passed = passedDown(duties, before, admissions);
        passed.all().stream()
                .filter(one -> !one.takesEnforcement())
                .filter(one -> passed.admitted()
                        .of(one.line(), one.line().categories().getFirst())
                        .isEmpty())
                .flatMap(one ->
                        Optional.ofNullable(byCode.get(one.line().code())).map(line -> admission(line, one)).stream())
                .forEach(admission -> admissions.putIfAbsent(admission.code(), Entry.of(admission)));
        return admissions;
    }

    private static PassedDownLines passedDown(List<Entry> duties, Entries before, Map<String, Entry> admissions) {
        Map<String, Duty> byCode = new LinkedHashMap<>();
        duties.forEach(entry -> byCode.put(entry.code(), (Duty) entry.content()));
        return new PassedDownLines(
                new PassedDownLines.Content(
                        byCode,
                        before.units(),
                        before.categories().values(),
                        before.areas().values(),
                        admissions.values().stream()
                                .map(entry -> (Admission) entry.content())
                                .toList()),
                LocalDate.MIN);
    }

    private static Admission admission(DraftLine line, PassedDownLine passed) {
        return new Admission(
                Duty.codeOfPast(line.category(), line.street()),
                line.category(),
                line.street(),
                line.lead().unit(),
                passed.receiver() == Tier.COMMUNITY ? Threshold.COMMUNITY : Threshold.STREET,
                true,
                line.lead().support());
    }

    // The kinds of drafted duties are kinds that need a basis.
    private static Duty duty(DraftLine line, @Nullable String basis, Entries entries) {
        DutyKind kind = line.lead().tier() == UnitTier.DISTRICT ? DutyKind.CORE : DutyKind.TERRITORIAL;
        String heading = new DraftedClasses(entries).of(line);
        return new Duty(
                Duty.codeOfPast(line.category(), line.street()),
                title(line, entries),
                new DutyWording(kind, null, heading, basis, Collections.emptySortedMap()),
                new DutyScope(line.category(), line.street(), List.of(), Validity.ALWAYS),
                assignment(line),
                true,
                new Duty.PastShare(line.support(), line.share()));
    }

    private static String title(DraftLine line, Entries entries) {
        Category category = entries.categories().get(line.category());
        Area street = line.street() == null ? null : entries.areas().get(line.street());
        return (category == null ? line.category() : category.name())
                + (street == null ? "" : "（" + street.name() + "）");
    }

    private static Assignment assignment(DraftLine line) {
        return line.sends()
                ? new Assignment.ToLead(line.lead().unit(), List.of())
                : new Assignment.ByDecision(line.candidates().stream()
                        .map(one -> new RankedUnit(one.unit(), one.share(), one.support()))
                        .toList());
    }

    private static Admission admission(ImpliedAdmission implied) {
        return new Admission(
                Duty.codeOfPast(implied.category(), implied.street()),
                implied.category(),
                implied.street(),
                implied.unit(),
                Threshold.COMMUNITY,
                true,
                implied.support());
    }
}
