package org.fenbo.dispatch.routing.http;

import java.util.List;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.web.identity.Caller;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.dispatch.casefile.CaseFiles;
import org.fenbo.dispatch.casefile.RankedUnit;
import org.fenbo.dispatch.casefile.http.CaseNumbers;
import org.fenbo.dispatch.casefile.http.CaseView.CandidateView;
import org.fenbo.dispatch.routing.Suggestions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom cases like this one went to, by what was learned up to now (CASE-3). */
@RestController
@RequestMapping("/dispatch/v1/cases/{number}/suggestions")
class SuggestionController {
    private final CaseFiles caseFiles;
    private final Suggestions suggestions;
    private final MovableClock clock;

    SuggestionController(CaseFiles caseFiles, Suggestions suggestions, MovableClock clock) {
        this.caseFiles = caseFiles;
        this.suggestions = suggestions;
        this.clock = clock;
    }

    /** The likeliest units first; empty as long as nothing was learned. */
    record Suggested(String number, List<CandidateView> candidates) {}

    @GetMapping
    Suggested suggest(Caller caller, @PathVariable String number) {
        caller.as("dispatcher", "duty-leader");
        CaseFiles.Current current = caseFiles
                .find(CaseNumbers.read(number))
                .orElseThrow(() -> Problem.notFound("no-such-case")
                        .detail("there is no case " + number)
                        .remedy("check the number")
                        .build());
        List<RankedUnit> found = suggestions.forCase(current.file().matter(), clock.instant());
        return new Suggested(
                number,
                found.stream()
                        .map(one -> new CandidateView(one.unit().value(), one.share(), one.cases(), one.likeness()))
                        .toList());
    }
}
