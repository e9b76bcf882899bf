package org.fenbo.dispatch.casefile.http;

import static org.fenbo.backbone.kernel.Role.ARBITER;
import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.DISPATCHER;
import static org.fenbo.backbone.kernel.Role.DUTY_LEADER;
import static org.fenbo.backbone.kernel.Role.SUPERVISOR;
import static org.fenbo.backbone.kernel.Scope.AREA;

import java.util.List;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.dispatch.casefile.AgainstListCounts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Counts the attempts to order against the list, per person and duty (CASE-21c). */
@Allow(
        in = AREA,
        to = {DISPATCHER, DUTY_LEADER, ARBITER, SUPERVISOR, AUDITOR})
@RestController
@RequestMapping("/dispatch/v1/against-list")
class AgainstListController {
    private final AgainstListCounts counts;

    AgainstListController(AgainstListCounts counts) {
        this.counts = counts;
    }

    /** The counts of the cases in the caller's areas, the largest first. */
    record Counted(List<AgainstListCounts.Count> counts) {}

    @GetMapping
    Counted counts(Access access) {
        return new Counted(counts.of(access.right().claimed(access.caller())));
    }
}
