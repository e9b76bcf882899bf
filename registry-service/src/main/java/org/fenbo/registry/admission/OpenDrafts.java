package org.fenbo.registry.admission;

import java.util.function.Supplier;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.admission.AdmissionRequests.Current;

/** The drafts of the list that can still be changed. */
@FunctionalInterface
public interface OpenDrafts {

    /**
     * Enters an admission into a draft and settles the admission's request, both in one transaction. Refused if no
     * draft has this number or if the draft can't be changed any more.
     *
     * @param settle settles the request; if this is refused, the admission isn't entered
     */
    Outcome<Current> enter(int draft, Admission admission, Supplier<Outcome<Current>> settle);
}
