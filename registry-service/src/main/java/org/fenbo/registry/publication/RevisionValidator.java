package org.fenbo.registry.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.policy.Policy;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;

/**
 * Checks the entries of a revision before it is published (REG-5). Every entry that another entry names must exist, and
 * must be valid on all days on which it is needed. No area or category may be its own ancestor. No two duties may have
 * equal rank for the same matter.
 */
final class RevisionValidator {

    private RevisionValidator() {}

    /**
     * All faults of these entries; empty if the entries can be published.
     *
     * @param effectiveAt when the revision is to come into force
     */
    static List<Finding> findings(Entries entries, Instant effectiveAt) {
        Findings findings = new Findings();
        LocalDate day = LocalDate.ofInstant(effectiveAt, entries.zone());
        checkNotEmpty(entries, findings);
        new PlaceChecks(entries, findings).check();
        new GroupChecks(entries, findings).check();
        new PeopleChecks(entries, findings).check();
        new CatalogueChecks(entries, findings).check();
        new PolicyChecks(entries, findings).check();
        new CalendarChecks(entries, findings).check();
        new DutyChecks(entries, findings, day).check();
        new ComponentChecks(entries, findings, day).check();
        new StandardChecks(entries, findings).check();
        new StationServiceChecks(entries, findings, day).check();
        return findings.all();
    }

    private static void checkNotEmpty(Entries entries, Findings findings) {
        if (entries.areas().isEmpty()) {
            missing(EntryKind.AREA, findings);
        }
        if (entries.categories().isEmpty()) {
            missing(EntryKind.CATEGORY, findings);
        }
        if (entries.calendars().isEmpty()) {
            missing(EntryKind.CALENDAR, findings);
        }
        if (!entries.policies().containsKey(Policy.DefaultLimits.CODE)) {
            findings.add(
                    new Findings.Place(EntryKind.POLICY, Policy.DefaultLimits.CODE),
                    "",
                    "",
                    "NO_DEFAULT_LIMITS",
                    new Findings.Fault(
                            new Words(
                                    "没有政策规定无自有时限的分类的时限",
                                    "no policy gives the time limits of categories that have none of their own"),
                            new Words("请加政策 %s，紧急与一般各一行", "add the policy %s, a line each for urgent and normal")
                                    .with(List.of(Policy.DefaultLimits.CODE))));
        }
    }

    private static void missing(EntryKind kind, Findings findings) {
        findings.add(
                new Findings.Place(kind, "*"),
                "",
                "",
                "NOTHING_OF_THIS_KIND",
                new Findings.Fault(
                        new Words("版本中没有任何%1$s", "the revision has no %2$s at all")
                                .with(List.of(kind.chinese(), kind.code())),
                        new Words("请先导入%1$s文件", "import the file of kind %2$s first")
                                .with(List.of(kind.chinese(), kind.code()))));
    }
}
