package org.fenbo.supervision.clock.http;

import static org.fenbo.backbone.kernel.Role.OPERATOR;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;

import java.time.Instant;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.supervision.clock.RunWhatIsDue;
import org.fenbo.supervision.refusal.SupervisionCode;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Passes the due clocks immediately, for callers who move the clock (OPS-3). */
@RestController
class TimersController {
    private final RunWhatIsDue runWhatIsDue;
    private final MovableClock clock;

    TimersController(RunWhatIsDue runWhatIsDue, MovableClock clock) {
        this.runWhatIsDue = runWhatIsDue;
        this.clock = clock;
    }

    /** @param fired how many clocks passed through this call */
    record Ran(Instant now, int fired) {}

    /** The call needs no Idempotency-Key: a repeated call is safe, because a clock passes only once. */
    @Allow(in = DISTRICT, to = OPERATOR)
    @PostMapping("/supervision/v1/timers/run-due")
    Ran runDue() {
        if (!clock.isMoved()) {
            throw RefusalProblem.of(SupervisionCode.CLOCK_RUNS.refusal());
        }
        return new Ran(clock.instant(), runWhatIsDue.byNow().passed());
    }
}
