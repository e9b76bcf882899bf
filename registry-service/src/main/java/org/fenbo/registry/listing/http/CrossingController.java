package org.fenbo.registry.listing.http;

import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.DISPATCHER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_APPROVER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Role.SUPERVISOR;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.registry.listing.Crossings;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.revision.Revisions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lists the work items of a revision that cross, before or after the revision is published. */
@Allow(
        in = DISTRICT,
        to = {REGISTRY_KEEPER, REGISTRY_APPROVER, AUDITOR, SUPERVISOR, DISPATCHER})
@RestController
class CrossingController {
    private final Revisions revisions;

    CrossingController(Revisions revisions) {
        this.revisions = revisions;
    }

    /** @param area where both items claim the matter; absent is anywhere */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CrossingView(String category, @Nullable String area, List<Crossings.Claim> claims) {}

    @GetMapping("/registry/v1/revisions/{number}/crossings")
    List<CrossingView> crossings(@PathVariable int number) {
        if (revisions.find(number).isEmpty()) {
            throw RefusalProblem.of(RevisionCode.UNKNOWN_REVISION.refusal(number));
        }
        return Crossings.of(revisions.entries(number)).stream()
                .map(crossing -> new CrossingView(
                        crossing.category(), crossing.area(), List.of(crossing.one(), crossing.other())))
                .toList();
    }
}
