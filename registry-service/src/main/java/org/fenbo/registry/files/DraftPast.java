package org.fenbo.registry.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.admission.Admission;
import org.fenbo.registry.admission.Threshold;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.drafting.DraftFromPast;
import org.fenbo.registry.drafting.DraftLine;
import org.fenbo.registry.drafting.ImpliedAdmission;
import org.fenbo.registry.drafting.SampleCase;
import org.fenbo.registry.drafting.UnitTier;
import org.fenbo.registry.duty.Assignment;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.DutyKind;
import org.fenbo.registry.duty.DutyScope;
import org.fenbo.registry.duty.DutyWording;
import org.fenbo.registry.duty.RankedUnit;
import org.fenbo.registry.revision.Editing;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.Revisions;
import org.fenbo.registry.validity.Validity;

/**
 * Drafts duties and admissions from past cases into a revision and marks them as drafted (REG-13, REG-9). Everything
 * that an earlier run drafted is replaced; everything that a person wrote stays. If a person wrote a duty that always
 * applies, no duty is drafted for the same category and area.
 */
public final class DraftPast {

    private final Revisions revisions;
    private final DraftFromPast draftFromPast;

    /** Drafts into these revisions. */
    public DraftPast(Revisions revisions, DraftFromPast draftFromPast) {
        this.revisions = revisions;
        this.draftFromPast = draftFromPast;
    }

    /**
     * The result of drafting.
     *
     * @param cases how many past cases were read
     * @param duties how many lines became duties, so that orders are sent automatically
     * @param byDecision how many lines became entries by decision
     * @param yielding how many lines of streets were not entered because the category's duty has the same lead
     * @param admissions how many admissions the past cases imply
     */
    public record Drafted(int revision, int cases, long duties, long byDecision, long yielding, int admissions) {}

    /** Drafts from a table of past cases; refused with all faults if the table has faults. */
    public Outcome<Drafted> into(int number, Table table, Editing editing) {
        return revisions.rewrite(number, editing, entries -> {
            Faults faults = new Faults(table.name());
            List<SampleCase> cases = new PastSheet(entries).cases(table, faults);
            return faults.none()
                    ? new Outcome.Done<>(rewrite(number, cases, entries))
                    : new Outcome.Refused<>(EntryFiles.notTaken(List.of(faults)));
        });
    }

    private Revisions.Rewrite<Drafted> rewrite(int number, List<SampleCase> cases, Entries before) {
        var draft = draftFromPast.of(cases);
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
        lines.forEach(line -> duties.add(Entry.of(duty(line, before))));
        List<Entry> admissions = new ArrayList<>();
        before.admissions().values().stream()
                .filter(admission -> !admission.drafted())
                .forEach(admission -> admissions.add(Entry.of(admission)));
        Set<String> kept = admissions.stream().map(Entry::code).collect(Collectors.toSet());
        draft.admissions().stream()
                .map(DraftPast::admission)
                .filter(admission -> !kept.contains(admission.code()))
                .forEach(admission -> admissions.add(Entry.of(admission)));
        long sending = lines.stream().filter(DraftLine::sends).count();
        var drafted = new Drafted(
                number,
                cases.size(),
                sending,
                lines.size() - sending,
                draft.lines().size() - draft.entered().size(),
                draft.admissions().size());
        List<Entry> headings = new DraftedClasses(before).headings();
        return new Revisions.Rewrite<>(
                Map.of(EntryKind.DUTY, duties, EntryKind.ADMISSION, admissions, EntryKind.HEADING, headings), drafted);
    }

    private static Duty duty(DraftLine line, Entries entries) {
        DutyKind kind = line.lead().tier() == UnitTier.DISTRICT ? DutyKind.CORE : DutyKind.TERRITORIAL;
        String heading = new DraftedClasses(entries).of(line);
        return new Duty(
                Duty.codeOfPast(line.category(), line.street()),
                title(line, entries),
                new DutyWording(kind, null, heading, null, Collections.emptySortedMap()),
                new DutyScope(line.category(), line.street(), List.of(), Validity.ALWAYS),
                assignment(line),
                true);
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
