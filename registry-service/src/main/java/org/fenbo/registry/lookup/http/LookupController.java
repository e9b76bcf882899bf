package org.fenbo.registry.lookup.http;

import static org.fenbo.backbone.web.identity.AllowAll.Callers.SIGNED_IN;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.backbone.web.identity.AllowAll;
import org.fenbo.backbone.web.problem.CallerLanguage;
import org.fenbo.backbone.web.problem.Parameters;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.backbone.web.problem.WebCode;
import org.fenbo.registry.catalogue.OtherCodes;
import org.fenbo.registry.condition.Facts;
import org.fenbo.registry.lookup.Answer;
import org.fenbo.registry.lookup.Coverage;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.lookup.Lookup;
import org.fenbo.registry.refusal.ListCode;
import org.fenbo.registry.refusal.RevisionCode;
import org.fenbo.registry.revision.Published;
import org.fenbo.registry.revision.Revision;
import org.fenbo.registry.revision.Revisions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looks up which unit is responsible. Everybody who is signed in may ask. */
@AllowAll(SIGNED_IN)
@RestController
@RequestMapping("/registry/v1")
class LookupController {

    private static final int LONGEST_CODE = 200;

    private final Lookup lookup;
    private final InForce<OtherCodes> otherCodes;
    private final Revisions revisions;
    private final MovableClock clock;

    LookupController(Lookup lookup, InForce<OtherCodes> otherCodes, Revisions revisions, MovableClock clock) {
        this.lookup = lookup;
        this.otherCodes = otherCodes;
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * @param category code of the category, in the other system of codes if one is given
     * @param system name of another system of codes, such as {@code DB44/T 2479}
     * @param component code of the component that the matter is about; its maintainer, else its owner, is the answer
     * @param fact other known facts, each as {@code name=value}, such as {@code channel=HOTLINE}
     */
    @GetMapping("/lookup")
    AnswerView answer(
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String system,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable OffsetDateTime at,
            @RequestParam(required = false) @Nullable String component,
            @RequestParam(required = false) @Nullable List<String> fact,
            CallerLanguage language) {
        String code = given("category", category);
        String where = given("area", area);
        Instant when = at == null ? clock.instant() : at.toInstant();
        String asked = system == null ? code : own(system, code, when);
        Map<String, String> known = new HashMap<>(Known.of(fact));
        if (component != null) {
            known.put(Facts.COMPONENT, given("component", component));
        }
        Answer answer = lookup.answer(asked, where, when, known).orElseThrow(() -> noRevision(when));
        if (answer instanceof Answer.None(var gap, var explanation)) {
            refuseUnknown(gap, asked, where, explanation.revision());
        }
        return AnswerView.of(answer, asked, where, when, language);
    }

    private String own(String system, String code, Instant when) {
        OtherCodes codes = otherCodes.at(when).orElseThrow(() -> noRevision(when));
        return codes.category(system, code)
                .orElseThrow(() -> RefusalProblem.of(ListCode.UNKNOWN_CATEGORY
                        .refusal(codes.revision(), system + ":" + code)
                        .at("category")));
    }

    private static String given(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Parameters.missing(name);
        }
        if (value.length() > LONGEST_CODE) {
            throw WebCode.INVALID_FIELD
                    .problem(
                            new Words("超过 %s 个字符", "longer than %s characters").with(List.of(LONGEST_CODE)),
                            new Words("请填写编码", "send the code"))
                    .field(name)
                    .build();
        }
        return value;
    }

    private static Problem noRevision(Instant when) {
        return RefusalProblem.of(RevisionCode.NO_REVISION_IN_FORCE.refusal(when).at("at"));
    }

    private static void refuseUnknown(Answer.Gap gap, String category, String area, int revision) {
        switch (gap) {
            case NO_DUTY -> {}
            case UNKNOWN_CATEGORY ->
                throw RefusalProblem.of(
                        ListCode.UNKNOWN_CATEGORY.refusal(revision, category).at("category"));
            case UNKNOWN_AREA ->
                throw RefusalProblem.of(
                        ListCode.UNKNOWN_AREA.refusal(revision, area).at("area"));
        }
    }

    @GetMapping("/revisions/{number}/coverage")
    CoverageView coverage(@PathVariable int number) {
        Revision revision = revisions
                .find(number)
                .orElseThrow(() -> RefusalProblem.of(RevisionCode.UNKNOWN_REVISION.refusal(number)));
        Instant at = revision instanceof Published published ? published.effectiveAt() : clock.instant();
        return CoverageView.of(Coverage.of(number, revisions.entries(number), at));
    }

    /** How much of the district a revision covers with answers. */
    record CoverageView(long pairs, long byDuty, long byDecision, double share, List<Coverage.CategoryGap> gaps) {

        static CoverageView of(Coverage coverage) {
            return new CoverageView(
                    coverage.pairs(), coverage.byDuty(), coverage.byDecision(), coverage.share(), coverage.gaps());
        }
    }
}
