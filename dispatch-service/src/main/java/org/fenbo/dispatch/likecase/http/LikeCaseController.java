package org.fenbo.dispatch.likecase.http;

import static org.fenbo.backbone.kernel.Role.ARBITER;
import static org.fenbo.backbone.kernel.Role.DISPATCHER;
import static org.fenbo.backbone.kernel.Role.DUTY_LEADER;
import static org.fenbo.backbone.kernel.Role.HANDLER;
import static org.fenbo.backbone.kernel.Role.SUPERVISOR;
import static org.fenbo.backbone.kernel.Role.UNIT_LIAISON;
import static org.fenbo.backbone.kernel.Scope.AREA;
import static org.fenbo.backbone.kernel.Scope.UNIT;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.web.command.CommandDoor;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.ClosingBasis;
import org.fenbo.dispatch.likecase.LikeCases;
import org.fenbo.dispatch.likecase.SolvedCase;
import org.fenbo.dispatch.routing.CaseLikeness;
import org.fenbo.dispatch.suggestion.Level;
import org.fenbo.dispatch.suggestion.Similarity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows how like cases were solved, from the cases that the caller may see (CASE-26). */
@RestController
@RequestMapping("/dispatch/v1/cases/{number}/like-cases")
class LikeCaseController {
    /** How many like cases a page shows (CASE-26a). */
    private static final int MOST = 5;

    private final CommandDoor<CaseFile, CaseEvent> cases;
    private final LikeCases solved;
    private final CaseLikeness likeness;
    private final MovableClock clock;

    LikeCaseController(
            CommandDoor<CaseFile, CaseEvent> cases, LikeCases solved, CaseLikeness likeness, MovableClock clock) {
        this.cases = cases;
        this.solved = solved;
        this.likeness = likeness;
        this.clock = clock;
    }

    /** The like cases, the most similar one first; empty if there is none in the caller's scope. */
    record Found(String number, List<LikeCaseView> cases) {}

    /**
     * A closed case.
     *
     * @param likeness what both cases share: {@code category-and-community} and so on
     * @param text what was reported, masked
     * @param solution what the unit answered, masked; empty if it closed without an answer
     * @param redos how often the case was opened again, because somebody was not satisfied with an earlier result
     */
    record LikeCaseView(
            String number,
            String likeness,
            String text,
            String unit,
            String solution,
            ClosingBasis basis,
            int redos,
            Instant receivedAt,
            Instant closedAt) {
        static LikeCaseView of(SolvedCase solved, Similarity asked) {
            return new LikeCaseView(
                    solved.number(),
                    Level.shared(asked, solved.likeness())
                            .name()
                            .toLowerCase(Locale.ROOT)
                            .replace('_', '-'),
                    solved.text(),
                    solved.unit(),
                    solved.solution(),
                    solved.basis(),
                    solved.redos(),
                    solved.receivedAt(),
                    solved.closedAt());
        }
    }

    @Allow(
            in = UNIT,
            to = {HANDLER, UNIT_LIAISON})
    @Allow(
            in = AREA,
            to = {DISPATCHER, DUTY_LEADER, ARBITER, SUPERVISOR})
    @GetMapping
    Found like(Access access, @PathVariable String number) {
        CaseNumber read = RefusalProblem.orThrow(CaseNumber.read(number));
        CaseFile file =
                cases.visible(access.caller(), read.value(), access.right()).state();
        Similarity asked = likeness.of(file.matter(), clock.instant());
        return new Found(
                number,
                solved.like(read, asked, access.right().claimed(access.caller()), MOST).stream()
                        .map(one -> LikeCaseView.of(one, asked))
                        .toList());
    }
}
