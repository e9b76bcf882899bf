package org.fenbo.dispatch.casefile.http;

import java.util.List;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Right;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.dispatch.casefile.CaseList;
import org.jspecify.annotations.Nullable;

/**
 * Restricts a list to the cases that the caller may also read as single cases (SEC-1b).
 *
 * @param readers the right to read a case in every state
 */
record VisibleCases(Right readers) {

    /**
     * The filter, restricted to the codes that the caller may read.
     *
     * @throws Problem 403 if the caller may see no case
     */
    CaseList.Filter narrowed(Caller caller, @Nullable String stage, @Nullable String unit, @Nullable String centre) {
        List<String> claimed = readers.claimed(caller);
        if (claimed.isEmpty()) {
            throw RefusalProblem.of(readers.refusal(caller));
        }
        return new CaseList.Filter(stage, unit, centre, claimed);
    }
}
