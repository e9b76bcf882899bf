package org.fenbo.intake.report.http;

import java.time.InstantSource;
import java.util.Optional;
import org.fenbo.backbone.web.identity.Caller;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.intake.report.ReportNumber;
import org.fenbo.intake.report.Reports;
import org.fenbo.intake.report.StoredReport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows reports: staff see all, collectors and clients what they handed in themselves. */
@RestController
@RequestMapping("/intake/v1")
class ReportQueries {
    private static final String[] STAFF = {
        "call-taker", "duty-leader", "dispatcher", "verifier", "supervisor", "operator", "auditor"
    };
    private static final String[] SENDERS = {"collector", "client"};
    private static final int MOST = 500;

    private final Reports reports;
    private final InstantSource clock;

    ReportQueries(Reports reports, InstantSource clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @GetMapping("/reports/{number}")
    ResponseEntity<ReportAnswer> one(Caller caller, @PathVariable String number) {
        String client = scope(caller);
        StoredReport found = ReportNumber.in(number)
                .flatMap(reports::find)
                .filter(stored -> client == null || client.equals(client(stored)))
                .orElseThrow(() -> Problem.notFound("no-such-report")
                        .detail("there is no report " + number + " that you may see")
                        .remedy("check the number")
                        .build());
        return ResponseEntity.ok()
                .eTag("\"" + found.version() + "\"")
                .cacheControl(CacheControl.noStore())
                .body(ReportAnswer.of(found));
    }

    @GetMapping("/reports")
    ReportAnswer.PageAnswer list(
            Caller caller,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.unreadable("invalid-field")
                    .field("limit")
                    .detail("a page has 1 to " + MOST + " lines")
                    .remedy("ask for fewer and go on with after")
                    .build();
        }
        return ReportAnswer.PageAnswer.of(reports.page(scope(caller), number(after), limit), limit);
    }

    @GetMapping("/statistics")
    StatisticsAnswer statistics(Caller caller) {
        caller.as(STAFF);
        return StatisticsAnswer.of(clock.instant(), reports.counts());
    }

    /** Whose reports the caller sees; null for all. */
    private static @Nullable String scope(Caller caller) {
        if (caller.isAny(STAFF)) {
            return null;
        }
        return caller.as(SENDERS).actor().id();
    }

    private static String client(StoredReport stored) {
        return stored.report().received().submission().source().client();
    }

    private static @Nullable ReportNumber number(@Nullable String after) {
        if (after == null) {
            return null;
        }
        Optional<ReportNumber> number = ReportNumber.in(after);
        return number.orElseThrow(() -> Problem.unreadable("invalid-field")
                .field("after")
                .detail("'" + after + "' is no number of a report")
                .remedy("send the value of next from the page before")
                .build());
    }
}
