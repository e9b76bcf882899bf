package org.fenbo.dispatch.casefile.http;

import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.DISPATCHER;
import static org.fenbo.backbone.kernel.Role.DUTY_LEADER;
import static org.fenbo.backbone.kernel.Role.SUPERVISOR;
import static org.fenbo.backbone.kernel.Role.UNIT_LIAISON;
import static org.fenbo.backbone.kernel.Scope.AREA;
import static org.fenbo.backbone.kernel.Scope.UNIT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.PageLimit;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the shelved cases (挂账台账, CASE-18d). */
@Allow(
        in = AREA,
        to = {DISPATCHER, DUTY_LEADER, SUPERVISOR, AUDITOR})
@Allow(
        in = UNIT,
        to = {UNIT_LIAISON})
@RestController
@RequestMapping("/dispatch/v1/shelved")
class LedgerController {
    private static final int MOST = 500;

    private final Ledger ledger;
    private final MovableClock clock;

    LedgerController(Ledger ledger, MovableClock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A page of the ledger.
     *
     * @param next the value of {@code after} for the next page; null if there are no more cases
     */
    record Shelved(List<Line> cases, long total, @Nullable String next) {}

    /**
     * A shelved case.
     *
     * @param unit the unit that works by the plan
     * @param reviewMissed whether the review is overdue
     * @param reviews how many reviews kept the case in the ledger
     */
    record Line(
            String number,
            String unit,
            String plan,
            Instant shelvedAt,
            Instant reviewBy,
            boolean reviewMissed,
            int reviews) {
        static Line of(Ledger.Entry entry, Instant now) {
            return new Line(
                    entry.number(),
                    entry.unit(),
                    entry.plan(),
                    entry.shelvedAt(),
                    entry.reviewBy(),
                    !now.isBefore(entry.reviewBy()),
                    entry.reviews());
        }
    }

    @GetMapping
    Shelved shelved(
            Access access,
            @RequestParam Optional<String> unit,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        Instant now = clock.instant();
        Page<Ledger.Entry> page = ledger.list(
                access.right().claimed(access.caller()),
                unit,
                after.map(CaseNumber::read).map(RefusalProblem::orThrow),
                most);
        return new Shelved(
                page.items().stream().map(entry -> Line.of(entry, now)).toList(),
                page.total(),
                PageLimit.next(page.items(), most, Ledger.Entry::number));
    }
}
