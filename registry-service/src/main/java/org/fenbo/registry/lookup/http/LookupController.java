package org.fenbo.registry.lookup.http;

import static org.fenbo.backbone.web.identity.AllowAll.Callers.SIGNED_IN;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.web.identity.AllowAll;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.registry.lookup.Answer;
import org.fenbo.registry.lookup.Coverage;
import org.fenbo.registry.lookup.Lookup;
import org.fenbo.registry.revision.Published;
import org.fenbo.registry.revision.Revision;
import org.fenbo.registry.revision.Revisions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who answers, for anybody who is signed in. */
@AllowAll(SIGNED_IN)
@RestController
@RequestMapping("/registry/v1")
class LookupController {

    private static final int LONGEST_CODE = 200;

    private final Lookup lookup;
    private final Revisions revisions;
    private final MovableClock clock;

    LookupController(Lookup lookup, Revisions revisions, MovableClock clock) {
        this.lookup = lookup;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** @param fact what is known besides, each as {@code name=value}, such as {@code channel=HOTLINE} */
    @GetMapping("/lookup")
    AnswerView answer(
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable OffsetDateTime at,
            @RequestParam(required = false) @Nullable List<String> fact) {
        String asked = given("category", category);
        String where = given("area", area);
        Instant when = at == null ? clock.instant() : at.toInstant();
        Answer answer = lookup.answer(asked, where, when, Known.of(fact)).orElseThrow(() -> noRevision(when));
        if (answer instanceof Answer.None(var gap, var explanation)) {
            refuseUnknown(gap, asked, where, explanation.revision());
        }
        return AnswerView.of(answer, asked, where, when);
    }

    private static String given(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Problem.unreadable("missing-field")
                    .field(name)
                    .detail("the parameter " + name + " is missing")
                    .remedy("say " + name + " by its code")
                    .build();
        }
        if (value.length() > LONGEST_CODE) {
            throw Problem.unreadable("invalid-field")
                    .field(name)
                    .detail("the parameter " + name + " is longer than " + LONGEST_CODE + " characters")
                    .remedy("say " + name + " by its code")
                    .build();
        }
        return value;
    }

    private static Problem noRevision(Instant when) {
        return Problem.notFound("no-revision-in-force")
                .field("at")
                .detail("no revision was in force at " + when)
                .remedy("ask for a later time, or publish a revision")
                .build();
    }

    private static void refuseUnknown(Answer.Gap gap, String category, String area, int revision) {
        switch (gap) {
            case NO_DUTY -> {}
            case UNKNOWN_CATEGORY -> throw unknown("category", category, revision);
            case UNKNOWN_AREA -> throw unknown("area", area, revision);
        }
    }

    private static Problem unknown(String field, String code, int revision) {
        return Problem.refused("unknown-" + field)
                .field(field)
                .detail("revision " + revision + " has no " + field + " with the code " + code)
                .remedy("use a code of that revision")
                .build();
    }

    @GetMapping("/revisions/{number}/coverage")
    CoverageView coverage(@PathVariable int number) {
        Revision revision = revisions
                .find(number)
                .orElseThrow(() -> Problem.notFound("unknown-revision")
                        .detail("there is no revision " + number)
                        .remedy("look at the list of revisions")
                        .build());
        Instant at = revision instanceof Published published ? published.effectiveAt() : clock.instant();
        return CoverageView.of(Coverage.of(number, revisions.entries(number), at));
    }

    /** How far a revision reaches. */
    record CoverageView(long pairs, long byDuty, long byDecision, double share, List<Coverage.CategoryGap> gaps) {

        static CoverageView of(Coverage coverage) {
            return new CoverageView(
                    coverage.pairs(), coverage.byDuty(), coverage.byDecision(), coverage.share(), coverage.gaps());
        }
    }
}
