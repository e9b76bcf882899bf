package org.fenbo.registry.pastcase.http;

import static org.fenbo.backbone.kernel.Role.ARBITER;
import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.DISPATCHER;
import static org.fenbo.backbone.kernel.Role.DUTY_LEADER;
import static org.fenbo.backbone.kernel.Role.OPERATOR;
import static org.fenbo.backbone.kernel.Role.SUPERVISOR;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;

import java.util.List;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.registry.pastcase.ReadEvents;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows how far the registry has applied the events of a case (CASE-15d). The registry doesn't know the scopes of a case,
 * so the operation needs a right of the whole district.
 */
@RestController
class ReadEventsController {
    private final ReadEvents events;

    ReadEventsController(ReadEvents events) {
        this.events = events;
    }

    /** The readers of this service; empty if no event of the case has been received. */
    record AppliedView(String number, List<ReadEvents.Applied> readers) {}

    @Allow(
            in = DISTRICT,
            to = {DISPATCHER, DUTY_LEADER, ARBITER, SUPERVISOR, OPERATOR, AUDITOR})
    @GetMapping("/registry/v1/cases/{number}/applied")
    AppliedView applied(@PathVariable String number) {
        return new AppliedView(number, events.of(number).stream().toList());
    }
}
