package org.fenbo.dispatch.casefile.http;

import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.OPERATOR;
import static org.fenbo.backbone.kernel.Scope.AREA;
import static org.fenbo.backbone.web.identity.AllowAll.Callers.BY_COMMAND_TABLE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.kernel.Right;
import org.fenbo.backbone.kernel.Role;
import org.fenbo.backbone.kernel.Scope;
import org.fenbo.backbone.web.command.CommandDoor;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.identity.AllowAll;
import org.fenbo.backbone.web.identity.Caller;
import org.fenbo.backbone.web.problem.PageLimit;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.CaseList;
import org.fenbo.dispatch.casefile.CaseNumber;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.NoteEvent;
import org.fenbo.dispatch.casefile.Timelines;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows lists of cases, each list with its exact size, and single cases with their timelines (CASE-15). */
@AllowAll(BY_COMMAND_TABLE)
@RestController
@RequestMapping("/dispatch/v1/cases")
class CaseController {
    private static final int MOST = 500;
    /** The services that read the events of cases. */
    private static final List<String> READERS =
            List.of("/supervision/v1/cases/%s/applied", "/registry/v1/cases/%s/applied");

    /** The roles that may read internal facts, for example the claims in the token of a requester. */
    private static final Right STAFF = Right.by(
            Scope.AREA, Role.DISPATCHER, Role.DUTY_LEADER, Role.ARBITER, Role.SUPERVISOR, Role.OPERATOR, Role.AUDITOR);

    private final CommandDoor<CaseFile, CaseEvent> door;
    private final CaseList list;
    private final Timelines timelines;
    private final ShownSuggestions suggestions;
    private final JsonMapper json;

    CaseController(
            CommandDoor<CaseFile, CaseEvent> door,
            CaseList list,
            Timelines timelines,
            ShownSuggestions suggestions,
            JsonMapper json) {
        this.door = door;
        this.list = list;
        this.timelines = timelines;
        this.suggestions = suggestions;
        this.json = json;
    }

    /** A page of cases; {@code next} is the address of the next page. */
    record Cases(
            List<CaseList.Row> cases, long total, @Nullable String next) {}

    /**
     * The events of a case, in the order of its stream.
     *
     * @param applied addresses that answer which of the published events another service has applied (CASE-15d)
     */
    record Timeline(String number, List<Entry> events, List<String> applied) {}

    /**
     * An event.
     *
     * @param version the number of the event in the stream of the case
     * @param sequence the number of the event among the published events of the case; an internal fact has the sequence
     *     of the published event before it
     * @param internal whether the event was only logged, not published
     */
    record Entry(
            long version,
            long sequence,
            boolean internal,
            String type,
            Instant time,
            Instant recorded,
            Actor actor,
            @Nullable String cause,
            JsonNode fact) {}

    /** @param centre only cases that wait in the queue of the centre with this code */
    @GetMapping
    Cases cases(
            Caller caller,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String centre,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        CaseList.Filter filter = new VisibleCases(door.readers()).narrowed(caller.known(), stage, unit, centre);
        Page<CaseList.Row> page = list.list(filter, after.map(CaseNumber::read).map(RefusalProblem::orThrow), most);
        String next = PageLimit.next(page.items(), most, last -> addressAfter(last, most, filter));
        return new Cases(page.items(), page.total(), next);
    }

    private static String addressAfter(CaseList.Row last, int most, CaseList.Filter filter) {
        return UriComponentsBuilder.fromPath("/dispatch/v1/cases")
                .queryParam("after", last.number())
                .queryParam("limit", most)
                .queryParamIfPresent("stage", Optional.ofNullable(filter.stage()))
                .queryParamIfPresent("unit", Optional.ofNullable(filter.unit()))
                .queryParamIfPresent("centre", Optional.ofNullable(filter.centre()))
                .build()
                .encode()
                .toUriString();
    }

    @GetMapping("/{number}")
    ResponseEntity<Object> one(Caller caller, @PathVariable String number) {
        CaseNumber read = RefusalProblem.orThrow(CaseNumber.read(number));
        ResponseEntity<Object> shown = door.show(caller.known(), read.value());
        suggestions.of(read, caller.known(), shown.getBody());
        return shown;
    }

    @GetMapping("/{number}/timeline")
    Timeline timeline(Caller caller, @PathVariable String number) {
        CaseNumber read = RefusalProblem.orThrow(CaseNumber.read(number));
        CaseFile visible = door.visible(caller.known(), read.value()).state();
        boolean isStaff = door.isHeld(STAFF, caller.known(), visible);
        boolean comments = door.isHeld(NoteEvent.COMMENTERS, caller.known(), visible);
        return new Timeline(
                number,
                timelines.of(read).stream()
                        .filter(event -> !event.isInternal() || isStaff || (comments && isComment(event)))
                        .map(this::entry)
                        .toList(),
                READERS.stream().map(address -> address.formatted(number)).toList());
    }

    /**
     * Checks the chain of hashes over the events of a case (SEC-2). The row of the case decides whether the caller may
     * check it, because the events may be unreadable or deleted. If there is no row, only a caller for the whole
     * district may check it.
     */
    @Allow(
            in = AREA,
            to = {AUDITOR, OPERATOR})
    @GetMapping("/{number}/chain")
    Map<String, Object> chain(Access access, @PathVariable String number) {
        CaseNumber read = RefusalProblem.orThrow(CaseNumber.read(number));
        if (!list.has(read, access.right().claimed(access.caller()))
                && !(isOfDistrict(access, read) && timelines.has(read))) {
            throw RefusalProblem.of(DispatchCode.NO_SUCH_CASE.refusal());
        }
        OptionalLong broken = timelines.firstBroken(read);
        return broken.isEmpty() ? Map.of("whole", true) : Map.of("whole", false, "firstBroken", broken.getAsLong());
    }

    /** Who may comment reads the comments of others (CASE-12e). */
    private static boolean isComment(Timelines.Entry event) {
        return event.type().equals("dispatch.case.commented.v1");
    }

    private static boolean isOfDistrict(Access access, CaseNumber number) {
        return access.right().allows(access.caller(), Reach.NOWHERE.with(AREA, number.district()));
    }

    private Entry entry(Timelines.Entry event) {
        return new Entry(
                event.version(),
                event.sequence(),
                event.isInternal(),
                event.type(),
                event.happened(),
                event.recorded(),
                event.actor(),
                event.cause(),
                json.readTree(event.fact()));
    }
}
