package org.fenbo.registry.difference.http;

import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.DISPATCHER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_APPROVER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Role.SUPERVISOR;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;

import java.util.Optional;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.Parameters;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.registry.difference.Difference;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.revision.EntryFormat;
import org.fenbo.registry.revision.Revisions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what differs between two revisions, before or after the later revision is published. */
@Allow(
        in = DISTRICT,
        to = {REGISTRY_KEEPER, REGISTRY_APPROVER, AUDITOR, SUPERVISOR, DISPATCHER})
@RestController
@RequestMapping("/registry/v1/revisions/{number}/difference")
class DifferenceController {

    private final Revisions revisions;
    private final EntryFormat format;

    DifferenceController(Revisions revisions, EntryFormat format) {
        this.revisions = revisions;
        this.format = format;
    }

    /** @param from number of the revision to compare with; required */
    @GetMapping
    DifferenceView from(@PathVariable int number, @RequestParam Optional<Integer> from) {
        known(number, null);
        int earlier = from.orElseThrow(() -> Parameters.missing("from"));
        known(earlier, "from");
        return DifferenceView.of(Difference.between(revisions.entries(earlier), revisions.entries(number)), format);
    }

    private void known(int number, @Nullable String field) {
        if (revisions.find(number).isEmpty()) {
            throw RefusalProblem.begin(RevisionCode.UNKNOWN_REVISION.refusal(number))
                    .field(field)
                    .build();
        }
    }
}
