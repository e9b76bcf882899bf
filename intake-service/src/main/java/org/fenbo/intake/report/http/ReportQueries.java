package org.fenbo.intake.report.http;

import static org.fenbo.backbone.kernel.Role.ARBITER;
import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.CALL_TAKER;
import static org.fenbo.backbone.kernel.Role.CLIENT;
import static org.fenbo.backbone.kernel.Role.COLLECTOR;
import static org.fenbo.backbone.kernel.Role.DISPATCHER;
import static org.fenbo.backbone.kernel.Role.DUTY_LEADER;
import static org.fenbo.backbone.kernel.Role.OPERATOR;
import static org.fenbo.backbone.kernel.Role.SUPERVISOR;
import static org.fenbo.backbone.kernel.Role.VERIFIER;
import static org.fenbo.backbone.kernel.Scope.AREA;
import static org.fenbo.backbone.kernel.Scope.OWN;

import java.time.InstantSource;
import java.util.List;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.PageLimit;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.backbone.web.problem.WebCode;
import org.fenbo.intake.report.IntakeCode;
import org.fenbo.intake.report.ReportNumber;
import org.fenbo.intake.report.ReportReach;
import org.fenbo.intake.report.ReportScope;
import org.fenbo.intake.report.Reports;
import org.fenbo.intake.report.StoredReport;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows reports. Staff see the reports of their areas. Clients, collectors and call takers see the reports that they
 * sent (SEC-1e).
 */
@Allow(
        in = AREA,
        to = {CALL_TAKER, DUTY_LEADER, DISPATCHER, VERIFIER, ARBITER, SUPERVISOR, OPERATOR, AUDITOR})
@Allow(
        in = OWN,
        to = {CLIENT, COLLECTOR, CALL_TAKER})
@RestController
@RequestMapping("/intake/v1")
class ReportQueries {
    private static final int MOST = 500;

    private final Reports reports;
    private final ReportReach reach;
    private final InstantSource clock;

    ReportQueries(Reports reports, ReportReach reach, InstantSource clock) {
        this.reports = reports;
        this.reach = reach;
        this.clock = clock;
    }

    @GetMapping("/reports/{number}")
    ResponseEntity<ReportAnswer> one(Access access, @PathVariable String number) {
        StoredReport found = ReportNumber.in(number)
                .flatMap(reports::find)
                .filter(stored -> access.reaches(reach.of(stored)))
                .orElseThrow(() -> RefusalProblem.of(IntakeCode.NO_SUCH_REPORT.refusal(number)));
        return ResponseEntity.ok()
                .eTag("\"" + found.version() + "\"")
                .cacheControl(CacheControl.noStore())
                .body(ReportAnswer.of(found));
    }

    @GetMapping("/reports")
    ReportAnswer.PageAnswer list(
            Access access,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") int limit) {
        int most = PageLimit.of(limit, MOST);
        return ReportAnswer.PageAnswer.of(reports.page(scope(access), checked(after), most), most);
    }

    @Allow(
            in = AREA,
            to = {CALL_TAKER, DUTY_LEADER, DISPATCHER, VERIFIER, SUPERVISOR, OPERATOR, AUDITOR})
    @GetMapping("/statistics")
    StatisticsAnswer statistics(Access access) {
        return StatisticsAnswer.of(clock.instant(), reports.counts(scope(access)));
    }

    private ReportScope scope(Access access) {
        return reach.scope(access.isDistrictWide(), access.reach());
    }

    private static String checked(String after) {
        if (!after.isEmpty() && ReportNumber.in(after).isEmpty()) {
            throw WebCode.INVALID_FIELD
                    .problem(
                            new Words("“%s”不是上报编号", "'%s' is no number of a report").with(List.of(after)),
                            new Words("请填写上一页的 next", "send the value of next from the page before"))
                    .field("after")
                    .build();
        }
        return after;
    }
}
