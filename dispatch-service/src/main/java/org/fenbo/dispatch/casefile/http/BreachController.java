package org.fenbo.dispatch.casefile.http;

import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.SUPERVISOR;
import static org.fenbo.backbone.kernel.Scope.AREA;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.PageLimit;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.dispatch.casefile.Breach;
import org.fenbo.dispatch.casefile.Breaches;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.Separation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the cases in which one person took two parts (采办不分, CASE-6k). */
@Allow(
        in = AREA,
        to = {SUPERVISOR, AUDITOR})
@RestController
@RequestMapping("/dispatch/v1/separation-breaches")
class BreachController {
    private static final int MOST = 500;
    private static final Words NONE = new Words("您的范围内没有采办不分的案件", "in your areas, no person took two parts of a case");
    private static final Words SOME =
            new Words("您的范围内有 %s 件采办不分的案件", "in your areas, one person took two parts in %s cases");

    private final Breaches breaches;

    BreachController(Breaches breaches) {
        this.breaches = breaches;
    }

    /**
     * A page of cases.
     *
     * @param zh the result in words, also if there is no such case
     * @param next the value of {@code after} for the next page; null if there are no more cases
     */
    record Listed(
            List<One> cases,
            long total,
            String zh,
            String en,
            @Nullable String next) {}

    /** A case with its breaches. */
    record One(String number, List<BreachView> breaches) {
        static One of(Breaches.OfCase found) {
            return new One(
                    found.number(),
                    found.breaches().stream().map(BreachView::of).toList());
        }
    }

    /**
     * A breach.
     *
     * @param separation the rule for the case when it happened; with NONE, the collector was allowed to handle the
     *     case
     */
    record BreachView(
            Breach.Kind kind,
            String kindName,
            String officer,
            Separation separation,
            String separationName,
            Instant at) {
        static BreachView of(Breaches.Found found) {
            Breach breach = found.breach();
            return new BreachView(
                    breach.kind(),
                    breach.kind().chinese(),
                    breach.officer().value(),
                    found.separation(),
                    found.separation().chinese(),
                    found.at());
        }
    }

    @GetMapping
    Listed breaches(Access access, @RequestParam Optional<String> after, @RequestParam(defaultValue = "50") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        Page<Breaches.OfCase> page = breaches.list(
                access.right().claimed(access.caller()),
                after.map(CaseNumber::read).map(RefusalProblem::orThrow),
                most);
        Words words = page.total() == 0 ? NONE : SOME.with(List.of(page.total()));
        return new Listed(
                page.items().stream().map(One::of).toList(),
                page.total(),
                words.chinese(),
                words.english(),
                PageLimit.next(page.items(), most, Breaches.OfCase::number));
    }
}
