package org.fenbo.registry.whatif.http;

import static org.fenbo.backbone.kernel.Role.REGISTRY_APPROVER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.fenbo.backbone.events.AfterCommit;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.backbone.web.idempotency.Idempotency;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.CallerLanguage;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.backbone.web.problem.WebCode;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.whatif.Comparison;
import org.fenbo.registry.whatif.Comparison.MovedCase;
import org.fenbo.registry.whatif.Trial;
import org.fenbo.registry.whatif.Trials;
import org.fenbo.registry.whatif.TryDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tries drafts on past cases, and shows progress and results. */
@Allow(
        in = DISTRICT,
        to = {REGISTRY_KEEPER, REGISTRY_APPROVER})
@RestController
@RequestMapping("/registry/v1/revisions/{revision}/what-if")
class WhatIfController {
    private static final int MOST_DAYS = 3_660;
    private static final int MOST_CASES = 500;

    private final TryDraft tryDraft;
    private final Trials trials;
    private final Idempotency idempotency;
    private final MovableClock clock;

    WhatIfController(TryDraft tryDraft, Trials trials, Idempotency idempotency, MovableClock clock) {
        this.tryDraft = tryDraft;
        this.trials = trials;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /**
     * The cases to try the draft on: cases of the last days, or cases filed in a period.
     *
     * @param days how many days up to {@code until}; absent if {@code from} is given
     * @param from beginning of the period; absent if {@code days} is given
     * @param until end of the period, excluded; absent is now
     */
    record Trying(
            @Min(value = 1, message = "1 至 3660 天 · from 1 to 3660 days")
            @Max(value = MOST_DAYS, message = "1 至 3660 天 · from 1 to 3660 days")
            @Nullable
            Integer days,

            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime until) {}

    enum State {
        RUNNING,
        DONE,
        FAILED
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TrialView(
            int number,
            int revision,
            State state,
            Instant from,
            Instant until,
            String askedBy,
            Instant askedAt,
            int total,
            int done,
            boolean outdated,
            @Nullable Comparison result,
            @Nullable String failure) {

        static TrialView of(Trial trial, CallerLanguage language) {
            return new TrialView(
                    trial.number(),
                    trial.revision(),
                    state(trial),
                    trial.from(),
                    trial.until(),
                    trial.askedBy(),
                    trial.askedAt(),
                    trial.total(),
                    trial.done(),
                    trial.outdated(),
                    trial.result(),
                    trial.failure() == null ? null : language.text(trial.failure()));
        }

        private static State state(Trial trial) {
            if (trial.failure() != null) {
                return State.FAILED;
            }
            return trial.result() == null ? State.RUNNING : State.DONE;
        }
    }

    @PostMapping
    ResponseEntity<Object> begin(
            Access access,
            @PathVariable int revision,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Trying trying,
            CallerLanguage language) {
        Instant until =
                trying.until() == null ? clock.instant() : trying.until().toInstant();
        Instant from = from(trying, until);
        var call = new Idempotency.Call(access.id(), key, "what-if " + revision, trying);
        return idempotency.once(call, () -> {
            int number = RefusalProblem.orThrow(tryDraft.on(revision, from, until, access.id()));
            AfterCommit.run(() -> tryDraft.run(number));
            return ResponseEntity.accepted()
                    .location(URI.create("/registry/v1/revisions/" + revision + "/what-if/" + number))
                    .body(TrialView.of(trials.find(number).orElseThrow(), language));
        });
    }

    private static Instant from(Trying trying, Instant until) {
        if (trying.days() != null && trying.from() == null) {
            return until.minus(Duration.ofDays(trying.days()));
        }
        if (trying.from() != null && trying.days() == null) {
            return trying.from().toInstant();
        }
        throw WebCode.MISSING_FIELD
                .problem(
                        new Words("未说明用哪些案件试算，或重复说明", "which cases to try the draft on is missing, or given twice"),
                        new Words(
                                "只填 days，或填带时区的 from（必要时加 until）",
                                "send either days, or from with its offset, and until if it is not now"))
                .field("days")
                .build();
    }

    /** The runs of a revision, the newest first. */
    @GetMapping
    List<TrialView> all(@PathVariable int revision, CallerLanguage language) {
        return trials.of(revision).stream()
                .map(trial -> TrialView.of(trial, language))
                .toList();
    }

    @GetMapping("/{number}")
    TrialView one(@PathVariable int revision, @PathVariable int number, CallerLanguage language) {
        return TrialView.of(trial(revision, number), language);
    }

    private Trial trial(int revision, int number) {
        return trials.find(number)
                .filter(trial -> trial.revision() == revision)
                .orElseThrow(() -> RefusalProblem.of(RevisionCode.UNKNOWN_WHAT_IF.refusal(revision, number)));
    }

    /** @param total how many cases there are on all pages */
    record MovedCases(List<MovedCase> lines, long total) {}

    /**
     * The cases of a run whose answer changes, sorted by number.
     *
     * @param from only cases that have this answer now
     * @param to only cases that the draft gives this answer
     */
    @GetMapping("/{number}/cases")
    MovedCases moved(
            @PathVariable int revision,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit) {
        Page<MovedCase> page = trials.moved(
                trial(revision, number).number(),
                new Trials.Wanted(category, from, to),
                after,
                Math.clamp(limit, 1, MOST_CASES));
        return new MovedCases(page.items(), page.total());
    }
}
