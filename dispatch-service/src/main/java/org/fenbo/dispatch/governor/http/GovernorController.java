package org.fenbo.dispatch.governor.http;

import static org.fenbo.backbone.kernel.Role.ARBITER;
import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.DISPATCHER;
import static org.fenbo.backbone.kernel.Role.DUTY_LEADER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Role.SUPERVISOR;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fenbo.backbone.events.inbox.Traces;
import org.fenbo.backbone.kernel.Origin;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.web.idempotency.Idempotency;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.DispatchCode;
import org.fenbo.dispatch.casefile.OfficerId;
import org.fenbo.dispatch.governor.AutomaticSwitch;
import org.fenbo.dispatch.governor.DoubtfulDuties;
import org.fenbo.dispatch.governor.GovernedCases;
import org.fenbo.dispatch.governor.Governor;
import org.fenbo.dispatch.governor.SwitchLog;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows how often automatic dispatch is right, and switches a category on again (自动派单调控, CASE-22). */
@Allow(
        in = DISTRICT,
        to = {DISPATCHER, DUTY_LEADER, ARBITER, SUPERVISOR, REGISTRY_KEEPER, AUDITOR})
@RestController
@RequestMapping("/dispatch/v1/automatic-dispatch")
class GovernorController {
    /** The form of the registry's codes. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");

    private final Governor governor;
    private final DoubtfulDuties duties;
    private final SwitchLog log;
    private final Idempotency idempotency;

    GovernorController(Governor governor, DoubtfulDuties duties, SwitchLog log, Idempotency idempotency) {
        this.governor = governor;
        this.duties = duties;
        this.log = log;
        this.idempotency = idempotency;
    }

    /** All categories that have had a case, in the order of their codes (CASE-22f). */
    record Page(List<CategoryView> categories) {}

    /** A category, and all events of its switch, the first one first (CASE-22e). */
    record One(CategoryView category, List<SwitchView> switches) {}

    /** The duties that may not be true any more (CASE-22d). */
    record Duties(List<DutyView> duties) {}

    /**
     * A duty whose automatic orders were returned.
     *
     * @param first the case of the first returned order
     */
    record DutyView(String duty, List<String> categories, int returns, CaseOfDuty first, CaseOfDuty last) {
        static DutyView of(DoubtfulDuties.Doubtful doubtful) {
            return new DutyView(
                    doubtful.duty(),
                    doubtful.categories().stream().map(CategoryCode::value).toList(),
                    doubtful.returns(),
                    CaseOfDuty.of(doubtful.first()),
                    CaseOfDuty.of(doubtful.last()));
        }
    }

    /** A case, and when its automatic order was dispatched. */
    record CaseOfDuty(String number, Instant dispatchedAt) {
        static CaseOfDuty of(GovernedCases.Returned returned) {
            return new CaseOfDuty(returned.number().value(), returned.dispatchedAt());
        }
    }

    /** Why the category is switched on again, for example because the list was corrected. */
    record Resume(@NotBlank @Size(max = 2_000) String reason) {}

    /** The category is on. */
    record Resumed(String category, SwitchView last) {}

    @GetMapping
    Page categories() {
        return new Page(governor.all().stream().map(CategoryView::of).toList());
    }

    @GetMapping("/{category}")
    One category(@PathVariable String category) {
        CategoryCode code = read(category);
        return new One(
                governor.governed(List.of(code)).stream()
                        .map(CategoryView::of)
                        .findFirst()
                        .orElseThrow(),
                log.of(code).stream().map(SwitchView::of).toList());
    }

    @GetMapping("/doubtful-duties")
    Duties doubtful() {
        return new Duties(duties.list().stream().map(DutyView::of).toList());
    }

    @Allow(
            in = DISTRICT,
            to = {DISPATCHER, DUTY_LEADER})
    @PostMapping(path = "/{category}/resume", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> resume(
            Access access,
            @PathVariable String category,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Resume body) {
        CategoryCode code = read(category);
        return idempotency.once(new Idempotency.Call(access.id(), key, "resume " + category, body), () -> {
            AutomaticSwitch now = RefusalProblem.orThrow(governor.resume(
                    code,
                    new OfficerId(access.id()),
                    body.reason(),
                    new Origin(access.actor(), null, Traces.current())));
            return ResponseEntity.ok(
                    new Resumed(category, now.last().map(SwitchView::of).orElseThrow()));
        });
    }

    private static CategoryCode read(String category) {
        return RefusalProblem.orThrow(Outcome.of(
                Optional.of(category)
                        .filter(code -> CODE.matcher(code).matches())
                        .map(CategoryCode::new),
                DispatchCode.UNKNOWN_CATEGORY.refusal(category).at("category")));
    }
}
