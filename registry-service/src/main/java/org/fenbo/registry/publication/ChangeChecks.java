package org.fenbo.registry.publication;

import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.duty.StreetList;
import org.fenbo.registry.publication.Findings.Fault;
import org.fenbo.registry.publication.Findings.Place;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.EntryKind;

/**
 * Compares the duties of a revision with the duties before. Two things change only through an adjustment: the wording of a
 * statutory duty (标准表述和固化, REG-1) and the list of a line (履职事项清单, REG-17). So a statutory duty also keeps a
 * statutory kind, and nobody can mark it as drafted. A drafted duty that a person has rewritten loses this mark.
 *
 * @param before the duties by code: those in force just before, and of the other codes those in force last
 * @param accepted the changes that adjustments bring into the revision
 */
record ChangeChecks(int revision, Map<String, Duty> before, AcceptedChanges accepted) {

    List<Finding> findings(Entries entries) {
        Findings findings = new Findings();
        for (Duty duty : entries.duties().values()) {
            Duty old = before.get(duty.code());
            if (old != null) {
                check(old, duty, findings);
            }
        }
        return findings.all();
    }

    private void check(Duty old, Duty duty, Findings findings) {
        boolean sameTitle = old.title().equals(duty.title());
        boolean reworded = isFixed(old) && !sameTitle;
        boolean otherKind = isFixed(old) && !duty.kind().needsBasis();
        boolean marked = duty.drafted() && (isFixed(old) || !sameTitle);
        StreetList list = old.terms().list();
        boolean moved = list != null && list != duty.terms().list();
        if ((!reworded && !otherKind && !marked && !moved) || accepted.cover(revision, old, duty)) {
            return;
        }
        var place = new Place(EntryKind.DUTY, duty.code());
        if (reworded) {
            Words reason = new Words("标准表述“%s”已固化", "the standard wording \"%s\" is fixed").with(List.of(old.title()));
            findings.add(place, "title", duty.title(), "FIXED_WORDING", throughAdjustment(reason));
        }
        if (otherKind) {
            Words reason = new Words(
                            "%2$s类职责的标准表述已固化，类型也不能改",
                            "the wording of a duty of the kind %1$s is fixed, and so is its kind")
                    .with(List.of(old.kind(), old.kind().chinese()));
            findings.add(place, "kind", duty.kind().name(), "FIXED_KIND", throughAdjustment(reason));
        }
        if (marked) {
            Words reason = new Words("该职责不是按历史拟定的", "the duty was not drafted from past cases");
            findings.add(place, "drafted", "", "NOT_DRAFTED", throughAdjustment(reason));
        }
        if (list != null && moved) {
            Words reason =
                    new Words("该事项在清单“%1$s”中", "the line is in the list %2$s").with(List.of(list.chinese(), list));
            findings.add(place, "list", String.valueOf(duty.terms().list()), "FIXED_LIST", throughAdjustment(reason));
        }
    }

    private static Fault throughAdjustment(Words reason) {
        return new Fault(
                reason,
                new Words(
                        "保持原样，或先提出动态调整并采纳到本版本",
                        "keep it, or propose an adjustment and have it accepted into this revision"));
    }

    // The title of a drafted line was made from the category's name, and no person has fixed it.
    private static boolean isFixed(Duty duty) {
        return duty.kind().needsBasis() && !duty.drafted();
    }
}
