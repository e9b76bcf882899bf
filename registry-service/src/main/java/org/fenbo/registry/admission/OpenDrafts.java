package org.fenbo.registry.admission;

import java.util.Collection;
import java.util.function.Supplier;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.admission.AdmissionRequests.Current;

/** The drafts of the list that can still be changed. */
public interface OpenDrafts {

    /**
     * Enters an admission into a draft and settles the admission's request, both in one transaction. Refused if no
     * draft has this number or if the draft can't be changed any more.
     *
     * @param approver code of the officer who grants the request
     * @param settle settles the request; if this is refused, the admission isn't entered
     */
    Outcome<Current> enter(int draft, Admission admission, String approver, Supplier<Outcome<Current>> settle);

    /**
     * Confirms admissions that were drafted from past cases; gives their number. Refused if the draft has no drafted
     * admission with one of these codes.
     */
    Outcome<Integer> confirm(int draft, Collection<String> admissions, String approver);
}
