package org.fenbo.registry.admission.http;

import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.DISPATCHER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_APPROVER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Role.SUPERVISOR;
import static org.fenbo.backbone.kernel.Role.UNIT_LIAISON;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;
import static org.fenbo.backbone.kernel.Scope.UNIT;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.kernel.Page;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.web.idempotency.Idempotency;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.Problem;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.registry.admission.AdmissionNumber;
import org.fenbo.registry.admission.AdmissionRequest;
import org.fenbo.registry.admission.AdmissionRequest.OwnWork;
import org.fenbo.registry.admission.AdmissionRequests;
import org.fenbo.registry.admission.AdmissionRequests.Current;
import org.fenbo.registry.admission.AdmissionRequests.Filter;
import org.fenbo.registry.admission.AdmissionRequests.ListedAdmission;
import org.fenbo.registry.admission.PassDown;
import org.fenbo.registry.admission.RequestedAdmission;
import org.fenbo.registry.admission.SettleAdmission;
import org.fenbo.registry.refusal.AdmissionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Units ask to pass a matter down, and approvers decide (REG-9). */
@Allow(
        in = DISTRICT,
        to = {DISPATCHER, REGISTRY_KEEPER, REGISTRY_APPROVER, SUPERVISOR, AUDITOR})
@Allow(in = UNIT, to = UNIT_LIAISON)
@RestController
@RequestMapping(AdmissionRequestController.PATH)
class AdmissionRequestController {
    static final String PATH = "/registry/v1/admissions/requests";
    private static final int MOST = 200;

    private final SettleAdmission settle;
    private final AdmissionRequests requests;
    private final Idempotency idempotency;

    AdmissionRequestController(SettleAdmission settle, AdmissionRequests requests, Idempotency idempotency) {
        this.settle = settle;
        this.requests = requests;
        this.idempotency = idempotency;
    }

    @Allow(in = DISTRICT, to = REGISTRY_KEEPER)
    @Allow(in = UNIT, to = UNIT_LIAISON)
    @PostMapping
    ResponseEntity<Object> request(
            Access access,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody AdmissionBody body) {
        Actor actor = access.actor();
        RequestedAdmission asked = body.asked(settle.number(), actor.id());
        var call = new Idempotency.Call(access.id(), key, "request-admission", body);
        return idempotency.once(
                call, () -> answer(asked.number(), RefusalProblem.orThrow(settle.request(asked, actor))));
    }

    private static ResponseEntity<?> answer(AdmissionNumber number, Current current) {
        return current.request() instanceof OwnWork own
                ? ownWork(own)
                : ResponseEntity.created(URI.create(PATH + "/" + number))
                        .eTag(tag(current))
                        .body(AdmissionRequestView.of(current));
    }

    // The refusal is returned, not thrown: an exception would roll back the transaction that records the attempt.
    private static ResponseEntity<?> ownWork(OwnWork own) {
        RequestedAdmission asked = own.asked();
        Problem problem = RefusalProblem.begin(AdmissionCode.OWN_WORK.refusal(
                        own.duty(), asked.passDown().from(), asked.number()))
                .with("number", asked.number().value())
                .with("duty", own.duty())
                .build();
        // The framework would set the instance only in the first answer. This line sets the instance, so that a
        // repeated call gets the same answer.
        problem.getBody().setInstance(URI.create(PATH));
        return ResponseEntity.status(problem.getStatusCode())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.getBody());
    }

    @Allow(in = DISTRICT, to = REGISTRY_APPROVER)
    @PostMapping("/{number}/grant")
    ResponseEntity<Object> grant(
            Access access,
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody DecisionBodies.GrantBody body) {
        Actor approver = access.actor();
        return command(
                new Idempotency.Call(access.id(), key, number + "/grant", body),
                () -> settle.grant(known(number), body.decision(approver), approver));
    }

    @Allow(in = DISTRICT, to = REGISTRY_APPROVER)
    @PostMapping("/{number}/refuse")
    ResponseEntity<Object> refuse(
            Access access,
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody DecisionBodies.ReasonBody body) {
        Actor approver = access.actor();
        return command(
                new Idempotency.Call(access.id(), key, number + "/refuse", body),
                () -> settle.refuse(known(number), body.reason().strip(), approver));
    }

    @Allow(in = DISTRICT, to = REGISTRY_APPROVER)
    @PostMapping("/{number}/end")
    ResponseEntity<Object> end(
            Access access,
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody DecisionBodies.EndBody body) {
        Actor approver = access.actor();
        return command(
                new Idempotency.Call(access.id(), key, number + "/end", body),
                () -> settle.end(known(number), body.lastDay(), body.decision(approver), approver));
    }

    @Allow(in = DISTRICT, to = REGISTRY_APPROVER)
    @PostMapping("/{number}/renew")
    ResponseEntity<Object> renew(
            Access access,
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody DecisionBodies.RenewBody body) {
        Actor approver = access.actor();
        return command(
                new Idempotency.Call(access.id(), key, number + "/renew", body),
                () -> settle.renew(known(number), body.until(), body.decision(approver), approver));
    }

    @Allow(in = DISTRICT, to = REGISTRY_KEEPER)
    @Allow(in = UNIT, to = UNIT_LIAISON)
    @PostMapping("/{number}/withdraw")
    ResponseEntity<Object> withdraw(
            Access access,
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody DecisionBodies.ReasonBody body) {
        AdmissionNumber known = known(number);
        if (requests.find(known).filter(found -> isVisible(access, found)).isEmpty()) {
            throw unknown(number);
        }
        Actor actor = access.actor();
        return command(
                new Idempotency.Call(access.id(), key, number + "/withdraw", body),
                () -> settle.withdraw(known, body.reason().strip(), actor));
    }

    private ResponseEntity<Object> command(Idempotency.Call call, Supplier<Outcome<Current>> action) {
        return idempotency.once(call, () -> {
            Current current = RefusalProblem.orThrow(action.get());
            return ResponseEntity.ok().eTag(tag(current)).body(AdmissionRequestView.of(current));
        });
    }

    @GetMapping("/{number}")
    ResponseEntity<AdmissionRequestView> one(Access access, @PathVariable String number) {
        Current current = requests.find(known(number))
                .filter(found -> isVisible(access, found))
                .orElseThrow(() -> unknown(number));
        return ResponseEntity.ok().eTag(tag(current)).body(AdmissionRequestView.of(current));
    }

    /** @param total how many requests there are on all pages */
    record ListedAdmissions(List<ListedAdmission> lines, long total) {}

    /** @param pushdown only attempts to push an enforcement duty down, which were refused at once */
    @GetMapping
    ListedAdmissions list(
            Access access,
            @RequestParam(required = false) AdmissionRequest.@Nullable Stage stage,
            @RequestParam(defaultValue = "false") boolean pushdown,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit) {
        String unit = access.isDistrictWide() ? null : access.caller().unit();
        Page<ListedAdmission> page =
                requests.list(new Filter(stage, unit, pushdown), after, Math.clamp(limit, 1, MOST));
        return new ListedAdmissions(page.items(), page.total());
    }

    private static boolean isVisible(Access access, Current current) {
        PassDown what = current.request().asked().passDown();
        return access.reaches(Reach.NOWHERE.with(UNIT, List.of(what.from(), what.to())));
    }

    private static AdmissionNumber known(String number) {
        return AdmissionNumber.read(number).orElseThrow(() -> unknown(number));
    }

    private static Problem unknown(String number) {
        return RefusalProblem.of(AdmissionCode.UNKNOWN_ADMISSION.refusal(number));
    }

    private static String tag(Current current) {
        return "\"" + current.version() + "\"";
    }
}
