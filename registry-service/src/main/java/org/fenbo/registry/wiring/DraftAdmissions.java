package org.fenbo.registry.wiring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.admission.Admission;
import org.fenbo.registry.admission.AdmissionRequests.Current;
import org.fenbo.registry.admission.OpenDrafts;
import org.fenbo.registry.refusal.AdmissionCode;
import org.fenbo.registry.revision.Editing;
import org.fenbo.registry.revision.Entries;
import org.fenbo.registry.revision.Entry;
import org.fenbo.registry.revision.EntryKind;
import org.fenbo.registry.revision.Revisions;
import org.fenbo.registry.revision.Revisions.Rewrite;

/** Writes admissions into drafts. The transaction that rewrites the draft also settles the request. */
final class DraftAdmissions implements OpenDrafts {
    private final Revisions revisions;

    DraftAdmissions(Revisions revisions) {
        this.revisions = revisions;
    }

    @Override
    public Outcome<Current> enter(int draft, Admission admission, String approver, Supplier<Outcome<Current>> settle) {
        return revisions.rewrite(
                draft,
                Editing.by(approver).after(Long.MAX_VALUE).decidedIn(admission.code()),
                entries -> settle.get()
                        .map(settled -> new Rewrite<>(Map.of(EntryKind.ADMISSION, with(admission, entries)), settled)));
    }

    private static List<Entry> with(Admission admission, Entries entries) {
        Stream<Admission> others =
                entries.admissions().values().stream().filter(one -> !one.code().equals(admission.code()));
        return Stream.concat(others, Stream.of(admission)).map(Entry::of).toList();
    }

    @Override
    public Outcome<Integer> confirm(int draft, Collection<String> admissions, String approver) {
        Editing editing =
                Editing.by(approver).after(Long.MAX_VALUE).decidedIn(String.join(", ", new TreeSet<>(admissions)));
        return revisions.rewrite(draft, editing, entries -> {
            TreeSet<String> unknown = new TreeSet<>(admissions);
            List<Entry> confirmed = new ArrayList<>();
            for (Admission one : entries.admissions().values()) {
                boolean wanted = one.drafted() && unknown.remove(one.code());
                confirmed.add(Entry.of(wanted ? one.confirmed() : one));
            }
            int count = new TreeSet<>(admissions).size();
            return unknown.isEmpty()
                    ? new Outcome.Done<>(new Rewrite<>(Map.of(EntryKind.ADMISSION, confirmed), count))
                    : AdmissionCode.NOT_DRAFTED.refused(draft, String.join(", ", unknown));
        });
    }
}
