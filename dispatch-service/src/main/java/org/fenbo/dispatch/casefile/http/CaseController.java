package org.fenbo.dispatch.casefile.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.events.Actor;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.backbone.events.log.LoggedEvent;
import org.fenbo.backbone.web.identity.Caller;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.dispatch.casefile.CaseFiles;
import org.fenbo.dispatch.casefile.CaseList;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Case files to look at: lists with true counts, one case, its timeline (CASE-15). */
@RestController
@RequestMapping("/dispatch/v1/cases")
class CaseController {
    private static final int MOST = 500;
    private static final String[] STAFF = {
        "dispatcher",
        "duty-leader",
        "call-taker",
        "unit-liaison",
        "handler",
        "verifier",
        "supervisor",
        "operator",
        "auditor",
        "client"
    };
    private final CaseFiles caseFiles;
    private final CaseList list;
    private final EventLog log;
    private final JsonMapper json;

    CaseController(CaseFiles caseFiles, CaseList list, EventLog log, JsonMapper json) {
        this.caseFiles = caseFiles;
        this.list = list;
        this.log = log;
        this.json = json;
    }

    /** One page of cases; {@code next} is the address of the following one. */
    record Cases(
            List<CaseList.Row> cases, long total, @Nullable String next) {}

    /** What happened, in the order of the stream. */
    record Timeline(String number, List<Entry> events) {}

    record Entry(
            long sequence,
            String type,
            Instant time,
            Instant recorded,
            Actor actor,
            @Nullable String cause,
            JsonNode fact) {}

    /** @param centre code of the centre in whose queue they stand */
    @GetMapping
    Cases cases(
            Caller caller,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        caller.as(STAFF);
        int most = Math.clamp(limit, 1, MOST);
        String seen = onlyOwn(caller) ? caller.unit() : unit;
        CaseList.Page page = list.list(
                new CaseList.Filter(stage, seen, centre), after == null ? null : CaseNumbers.read(after), most);
        String next = page.cases().size() < most
                ? null
                : "/dispatch/v1/cases?after=" + page.cases().getLast().number() + "&limit=" + most
                        + (stage == null ? "" : "&stage=" + stage) + (unit == null ? "" : "&unit=" + unit)
                        + (centre == null ? "" : "&centre=" + centre);
        return new Cases(page.cases(), page.total(), next);
    }

    /** Units see what lies with them, not their neighbours' work (SEC-1). */
    private static boolean onlyOwn(Caller caller) {
        return caller.isAny("unit-liaison", "handler")
                && !caller.isAny("dispatcher", "duty-leader", "supervisor", "operator", "auditor");
    }

    @GetMapping("/{number}")
    ResponseEntity<CaseView> one(Caller caller, @PathVariable String number) {
        caller.as(STAFF);
        CaseFiles.Current current = visible(caller, CaseNumbers.read(number));
        return ResponseEntity.ok()
                .eTag("\"" + current.sequence() + "\"")
                .body(CaseView.of(current.file(), current.sequence()));
    }

    @GetMapping("/{number}/timeline")
    Timeline timeline(Caller caller, @PathVariable String number) {
        caller.as(STAFF);
        CaseNumber asked = CaseNumbers.read(number);
        visible(caller, asked);
        return new Timeline(
                number, log.of(asked.value()).stream().map(this::entry).toList());
    }

    /** Confirms or refutes the chain of hashes over the case's events (SEC-2). */
    @GetMapping("/{number}/chain")
    Map<String, Object> chain(Caller caller, @PathVariable String number) {
        caller.as("auditor", "operator");
        long broken = log.firstBrokenLink(CaseNumbers.read(number).value());
        return broken == 0 ? Map.of("whole", true) : Map.of("whole", false, "firstBroken", broken);
    }

    private CaseFiles.Current visible(Caller caller, CaseNumber number) {
        return caseFiles
                .find(number)
                .filter(current -> !onlyOwn(caller)
                        || current.file().orders().stream()
                                .anyMatch(order -> order.unit().value().equals(caller.unit())))
                .orElseThrow(() -> Problem.notFound("no-such-case")
                        .detail("there is no case " + number + " for you")
                        .remedy("check the number; a report's case appears a moment after it was filed")
                        .build());
    }

    private Entry entry(LoggedEvent event) {
        return new Entry(
                event.sequence(),
                event.type(),
                event.happened(),
                event.recorded(),
                event.origin().actor(),
                event.origin().cause(),
                json.readTree(event.body()));
    }
}
