package org.fenbo.registry.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fenbo.registry.policy.Policy;
import org.fenbo.registry.refusal.Finding;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;

/**
 * What must hold of a revision's entries before it may bind (REG-5): every code named is there and lasts as long as it
 * is needed, no area or category lies within itself, and no two duties answer one question with equal rank.
 */
final class Soundness {

    private Soundness() {}

    /**
     * Everything that speaks against publishing these entries; empty when they are sound.
     *
     * @param effectiveAt from when on they are to bind
     */
    static List<Finding> findings(Entries entries, Instant effectiveAt) {
        Found found = new Found();
        LocalDate day = LocalDate.ofInstant(effectiveAt, entries.zone());
        checkNotEmpty(entries, found);
        new PlaceChecks(entries, found).check();
        new PeopleChecks(entries, found).check();
        new CatalogueChecks(entries, found).check();
        new DutyChecks(entries, found, day).check();
        return found.all();
    }

    private static void checkNotEmpty(Entries entries, Found found) {
        if (entries.areas().isEmpty()) {
            missing(EntryKind.AREA, found);
        }
        if (entries.categories().isEmpty()) {
            missing(EntryKind.CATEGORY, found);
        }
        if (entries.calendars().isEmpty()) {
            missing(EntryKind.CALENDAR, found);
        }
        if (!entries.policies().containsKey(Policy.DefaultLimits.CODE)) {
            found.add(
                    new Found.Place(EntryKind.POLICY, Policy.DefaultLimits.CODE),
                    "",
                    "",
                    "NO_DEFAULT_LIMITS",
                    new Found.Said(
                            "no policy says the time limits of categories that have none of their own",
                            "add the policy " + Policy.DefaultLimits.CODE + ", a line each for urgent and normal"));
        }
    }

    private static void missing(EntryKind kind, Found found) {
        found.add(
                new Found.Place(kind, "*"),
                "",
                "",
                "NOTHING_OF_THIS_KIND",
                new Found.Said(
                        "the revision has no " + kind.code() + " at all",
                        "import the file of kind " + kind.code() + " first"));
    }
}
