package org.fenbo.supervision.clock.http;

import static org.fenbo.backbone.kernel.Role.ARBITER;
import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.DISPATCHER;
import static org.fenbo.backbone.kernel.Role.DUTY_LEADER;
import static org.fenbo.backbone.kernel.Role.HANDLER;
import static org.fenbo.backbone.kernel.Role.OPERATOR;
import static org.fenbo.backbone.kernel.Role.SUPERVISOR;
import static org.fenbo.backbone.kernel.Role.UNIT_LIAISON;
import static org.fenbo.backbone.kernel.Scope.AREA;
import static org.fenbo.backbone.kernel.Scope.UNIT;

import java.util.List;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.supervision.clock.AppliedEvents;
import org.fenbo.supervision.clock.CaseNumber;
import org.fenbo.supervision.clock.ShowClocks;
import org.fenbo.supervision.refusal.SupervisionCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows how far this service has applied the events of a case (CASE-15d). */
@RestController
class AppliedController {
    private final ShowClocks showClocks;
    private final AppliedEvents applied;

    AppliedController(ShowClocks showClocks, AppliedEvents applied) {
        this.showClocks = showClocks;
        this.applied = applied;
    }

    /** The readers of this service. An event is applied if its sequence is not larger than the one of the reader. */
    record AppliedView(String number, List<AppliedEvents.Applied> readers) {}

    @Allow(
            in = AREA,
            to = {DISPATCHER, DUTY_LEADER, ARBITER, SUPERVISOR, OPERATOR, AUDITOR})
    @Allow(
            in = UNIT,
            to = {UNIT_LIAISON, HANDLER})
    @GetMapping("/supervision/v1/cases/{number}/applied")
    AppliedView applied(Access access, @PathVariable String number) {
        CaseNumber asked = ClocksController.number(number);
        if (showClocks.of(asked, access::reaches).isEmpty()) {
            throw RefusalProblem.of(SupervisionCode.NO_SUCH_CASE.refusal(asked));
        }
        return new AppliedView(number, applied.of(asked));
    }
}
