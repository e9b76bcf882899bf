package org.fenbo.supervision.clock.http;

import static org.fenbo.backbone.kernel.Role.ARBITER;
import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.CALL_TAKER;
import static org.fenbo.backbone.kernel.Role.CLIENT;
import static org.fenbo.backbone.kernel.Role.COLLECTOR;
import static org.fenbo.backbone.kernel.Role.DISPATCHER;
import static org.fenbo.backbone.kernel.Role.DUTY_LEADER;
import static org.fenbo.backbone.kernel.Role.HANDLER;
import static org.fenbo.backbone.kernel.Role.OPERATOR;
import static org.fenbo.backbone.kernel.Role.SUPERVISOR;
import static org.fenbo.backbone.kernel.Role.UNIT_LIAISON;
import static org.fenbo.backbone.kernel.Role.VERIFIER;
import static org.fenbo.backbone.kernel.Scope.AREA;
import static org.fenbo.backbone.kernel.Scope.OWN;
import static org.fenbo.backbone.kernel.Scope.UNIT;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.CallerLanguage;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.supervision.clock.CaseNumber;
import org.fenbo.supervision.clock.Clock;
import org.fenbo.supervision.clock.ClockEvent;
import org.fenbo.supervision.clock.ClockEvent.ClockSet;
import org.fenbo.supervision.clock.ShowClocks;
import org.fenbo.supervision.clock.ShowClocks.Shown;
import org.fenbo.supervision.refusal.SupervisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the clocks of a case, each with the reason for its due time (TIME-4). */
@RestController
class ClocksController {
    private final ShowClocks showClocks;

    ClocksController(ShowClocks showClocks) {
        this.showClocks = showClocks;
    }

    /** @param beingComputed whether more clocks may follow, because some events of the case have not been read yet */
    record Clocks(String number, boolean beingComputed, List<OneClock> clocks) {
        static Clocks of(Shown shown, CallerLanguage language) {
            return new Clocks(
                    shown.number().text(),
                    shown.beingComputed(),
                    shown.clocks().all().stream()
                            .map(clock -> OneClock.of(
                                    clock,
                                    shown.clocks().earlierDueAt(clock.set().clock()),
                                    language))
                            .toList());
        }
    }

    /** @param text the explanation in the language of the caller */
    record Explanation(String text, String zh, String en) {
        static Explanation of(ClockEvent.Words words, CallerLanguage language) {
            return new Explanation(language.text(new Words(words.zh(), words.en())), words.zh(), words.en());
        }
    }

    /**
     * A clock.
     *
     * @param earlierDueAt the deadlines that it had before its deadline moved, the first one first (TIME-3e)
     * @param pausedAt since when it doesn't run; absent if it isn't paused
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OneClock(
            String clock,
            @Nullable String unit,
            Instant startedAt,
            Instant dueAt,
            List<Instant> earlierDueAt,
            String state,
            @Nullable Instant pausedAt,
            @Nullable Instant metAt,
            @Nullable Boolean late,
            Explanation explanation) {

        static OneClock of(Clock clock, List<Instant> earlier, CallerLanguage language) {
            ClockSet set = clock.set();
            return new OneClock(
                    set.clock().text(),
                    set.unit(),
                    set.startedAt(),
                    set.dueAt(),
                    earlier,
                    state(clock),
                    clock instanceof Clock.Paused paused ? paused.pausedAt() : null,
                    clock instanceof Clock.Met met ? met.metAt() : null,
                    clock instanceof Clock.Met met ? met.late() : null,
                    Explanation.of(set.explanation(), language));
        }

        private static String state(Clock clock) {
            return switch (clock) {
                case Clock.Running running -> "RUNNING";
                case Clock.Paused paused -> "PAUSED";
                case Clock.Passed passed -> "PASSED";
                case Clock.Met met -> "MET";
                case Clock.Stopped stopped -> "STOPPED";
            };
        }
    }

    /** @param atLeast sequence of a case event; the answer waits up to two seconds until this event has been read */
    @Allow(
            in = AREA,
            to = {DISPATCHER, DUTY_LEADER, CALL_TAKER, VERIFIER, ARBITER, SUPERVISOR, OPERATOR, AUDITOR})
    @Allow(
            in = UNIT,
            to = {UNIT_LIAISON, HANDLER})
    @Allow(
            in = OWN,
            to = {CLIENT, COLLECTOR})
    @GetMapping("/supervision/v1/cases/{number}/clocks")
    Clocks clocks(
            Access access,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Long atLeast,
            CallerLanguage language) {
        CaseNumber asked = number(number);
        if (atLeast != null) {
            return Clocks.of(showClocks.of(asked, atLeast, access::reaches), language);
        }
        Shown shown = showClocks
                .of(asked, access::reaches)
                .orElseThrow(() -> RefusalProblem.of(SupervisionCode.NO_SUCH_CASE.refusal(asked)));
        return Clocks.of(shown, language);
    }

    static CaseNumber number(String text) {
        try {
            return new CaseNumber(text);
        } catch (IllegalArgumentException e) {
            throw RefusalProblem.of(SupervisionCode.NO_CASE_NUMBER.refusal(text).at("number"));
        }
    }
}
