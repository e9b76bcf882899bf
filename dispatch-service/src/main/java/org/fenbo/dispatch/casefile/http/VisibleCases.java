package org.fenbo.dispatch.casefile.http;

import java.util.Set;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Caller;
import org.fenbo.backbone.kernel.Listed;
import org.fenbo.backbone.kernel.Right;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.backbone.kernel.TableCode;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.dispatch.casefile.CaseList;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a list to the cases that its reader may see one by one (SEC-1b): those of the district, of the own unit, or the
 * own ones.
 *
 * @param readers who may read a case
 */
record VisibleCases(Right readers) {

    /**
     * The filter that the caller may use.
     *
     * @throws org.fenbo.backbone.web.problem.Problem 403 if the caller may see no case
     */
    CaseList.Filter narrowed(Caller caller, @Nullable String stage, @Nullable String unit, @Nullable String centre) {
        Set<Scope> scopes = readers.of(caller).stream()
                .map(Right.Grant::scope)
                .filter(scope -> !caller.claim().in(scope).isEmpty())
                .collect(Collectors.toSet());
        if (scopes.contains(Scope.DISTRICT)) {
            return new CaseList.Filter(stage, unit, centre, null);
        }
        if (scopes.contains(Scope.UNIT)) {
            return new CaseList.Filter(stage, caller.unit(), centre, null);
        }
        if (scopes.contains(Scope.OWN)) {
            return new CaseList.Filter(stage, unit, centre, caller.id());
        }
        throw RefusalProblem.of(TableCode.NOT_YOUR_ROLE.refusal(new Listed(readers.grants().stream()
                .map(grant -> grant.role().code())
                .distinct()
                .toList())));
    }
}
