package org.fenbo.registry.admission;

import java.util.function.Supplier;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.admission.AdmissionRequests.Current;

/** The drafts of the list that are still open. */
@FunctionalInterface
public interface OpenDrafts {

    /**
     * Enters an admission into a draft and settles its request in one transaction: both, or nothing. Refused if there
     * is no such draft or it is published.
     *
     * @param settle what else is to be done; when it is refused nothing is entered
     */
    Outcome<Current> enter(int draft, Admission admission, Supplier<Outcome<Current>> settle);
}
