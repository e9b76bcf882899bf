package org.fenbo.registry.publication;

import java.util.List;
import java.util.Objects;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.publication.Findings.Fault;
import org.fenbo.registry.publication.Findings.Place;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;

/**
 * Compares a revision with the revision before: two things change only through an adjustment. These are the wording of a
 * statutory duty (标准表述和固化, REG-1) and the list of a line (履职事项清单, REG-17).
 */
record ChangeChecks(int revision, Entries before, AcceptedChanges accepted) {

    List<Finding> findings(Entries entries) {
        Findings findings = new Findings();
        for (Duty duty : entries.duties().values()) {
            Duty old = before.duties().get(duty.code());
            if (old != null) {
                check(old, duty, findings);
            }
        }
        return findings.all();
    }

    private void check(Duty old, Duty duty, Findings findings) {
        boolean reworded = isFixed(old) && !old.title().equals(duty.title());
        boolean moved = old.terms().list() != null
                && !Objects.equals(old.terms().list(), duty.terms().list());
        if ((!reworded && !moved) || accepted.cover(revision, old, duty)) {
            return;
        }
        var place = new Place(EntryKind.DUTY, duty.code());
        if (reworded) {
            findings.add(
                    place,
                    "title",
                    duty.title(),
                    "FIXED_WORDING",
                    new Fault(
                            new Words("标准表述“%s”已固化", "the standard wording \"%s\" is fixed").with(List.of(old.title())),
                            throughAdjustment()));
        }
        if (moved) {
            findings.add(
                    place,
                    "list",
                    String.valueOf(duty.terms().list()),
                    "FIXED_LIST",
                    new Fault(
                            new Words("该事项在清单“%1$s”中", "the line is in the list %2$s")
                                    .with(List.of(
                                            Objects.requireNonNull(old.terms().list())
                                                    .chinese(),
                                            old.terms().list())),
                            throughAdjustment()));
        }
    }

    private static Words throughAdjustment() {
        return new Words(
                "保持原样，或先提出动态调整并采纳到本版本", "keep it, or propose an adjustment and have it accepted into this revision");
    }

    // The title of a drafted line was made from the category's name, and no person has fixed it.
    private static boolean isFixed(Duty duty) {
        return duty.kind().needsBasis() && !duty.drafted();
    }
}
