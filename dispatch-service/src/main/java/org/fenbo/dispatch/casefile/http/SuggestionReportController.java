package org.fenbo.dispatch.casefile.http;

import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.DISPATCHER;
import static org.fenbo.backbone.kernel.Role.DUTY_LEADER;
import static org.fenbo.backbone.kernel.Role.SUPERVISOR;
import static org.fenbo.backbone.kernel.Scope.AREA;

import java.util.List;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.dispatch.casefile.SuggestionLog;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports per version of a model what became of its suggestions (SEC-3b). */
@Allow(
        in = AREA,
        to = {DISPATCHER, DUTY_LEADER, SUPERVISOR, AUDITOR})
@RestController
@RequestMapping("/dispatch/v1/suggestions")
class SuggestionReportController {
    /** How many overruled suggestions the report lists. */
    private static final int LATEST = 100;

    private final SuggestionLog log;

    SuggestionReportController(SuggestionLog log) {
        this.log = log;
    }

    /**
     * The report on the cases in the caller's areas.
     *
     * @param overruled the latest decisions against a suggestion, the newest first
     */
    record Report(List<SuggestionLog.OfModel> models, List<SuggestionLog.Overruled> overruled) {}

    @GetMapping
    Report report(Access access) {
        List<String> reach = access.right().claimed(access.caller());
        return new Report(log.ofModels(reach), log.overruled(reach, LATEST));
    }
}
