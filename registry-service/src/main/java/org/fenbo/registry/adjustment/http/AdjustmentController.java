package org.fenbo.registry.adjustment.http;

import static org.fenbo.backbone.kernel.Role.ARBITER;
import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.DISPATCHER;
import static org.fenbo.backbone.kernel.Role.DUTY_LEADER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_APPROVER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Role.SUPERVISOR;
import static org.fenbo.backbone.kernel.Role.UNIT_LIAISON;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;
import static org.fenbo.backbone.kernel.Scope.UNIT;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Objects;
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
import org.fenbo.registry.adjustment.Adjustment;
import org.fenbo.registry.adjustment.AdjustmentNumber;
import org.fenbo.registry.adjustment.Adjustments;
import org.fenbo.registry.adjustment.Adjustments.Current;
import org.fenbo.registry.adjustment.Adjustments.ListedAdjustment;
import org.fenbo.registry.adjustment.Cause;
import org.fenbo.registry.adjustment.Consent.Office;
import org.fenbo.registry.adjustment.Proposal;
import org.fenbo.registry.adjustment.SettleAdjustment;
import org.fenbo.registry.adjustment.http.AdjustmentBodies.AdjustmentBody;
import org.fenbo.registry.adjustment.http.AdjustmentBodies.ConsentBody;
import org.fenbo.registry.adjustment.http.AdjustmentBodies.Opinion;
import org.fenbo.registry.adjustment.http.AdjustmentBodies.Reason;
import org.fenbo.registry.refusal.AdjustmentCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Units, dispatchers and keepers propose changes of the list, and the command centre forwards them. Then the centre and
 * the list's office decide together (REG-8).
 */
@Allow(
        in = DISTRICT,
        to = {DISPATCHER, DUTY_LEADER, ARBITER, REGISTRY_KEEPER, REGISTRY_APPROVER, SUPERVISOR, AUDITOR})
@Allow(in = UNIT, to = UNIT_LIAISON)
@RestController
@RequestMapping("/registry/v1/adjustments")
class AdjustmentController {
    private static final int MOST = 200;

    private final SettleAdjustment settle;
    private final Adjustments adjustments;
    private final Idempotency idempotency;

    AdjustmentController(SettleAdjustment settle, Adjustments adjustments, Idempotency idempotency) {
        this.settle = settle;
        this.adjustments = adjustments;
        this.idempotency = idempotency;
    }

    /**
     * Proposes a change of the list. If an adjustment about the same gap is open, the answer is that adjustment with
     * the cases added.
     */
    @Allow(in = UNIT, to = UNIT_LIAISON)
    @Allow(
            in = DISTRICT,
            to = {DISPATCHER, REGISTRY_KEEPER})
    @PostMapping
    ResponseEntity<Object> propose(
            Access access,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody AdjustmentBody asked) {
        Actor actor = access.actor();
        String unit = Objects.requireNonNullElse(actor.unit(), actor.id());
        Proposal proposal = asked.proposal(settle.number(), unit);
        var call = new Idempotency.Call(access.id(), key, "propose-adjustment", asked);
        return idempotency.once(call, () -> {
            Current current = RefusalProblem.orThrow(settle.propose(proposal, actor));
            AdjustmentNumber number = current.adjustment().proposal().number();
            return ResponseEntity.created(URI.create("/registry/v1/adjustments/" + number))
                    .eTag(tag(current))
                    .body(AdjustmentView.of(current));
        });
    }

    @Allow(in = DISTRICT, to = DISPATCHER)
    @PostMapping("/{number}/forward")
    ResponseEntity<Object> forward(
            Access access,
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Opinion opinion) {
        Actor actor = access.actor();
        return command(
                new Idempotency.Call(access.id(), key, number + "/forward", opinion),
                () -> settle.forward(known(number), opinion.opinion(), actor));
    }

    /** One of the two offices consents; both consents write the changed line into a draft. */
    @Allow(
            in = DISTRICT,
            to = {DUTY_LEADER, REGISTRY_APPROVER})
    @PostMapping("/{number}/accept")
    ResponseEntity<Object> accept(
            Access access,
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody ConsentBody consent) {
        Actor actor = access.actor();
        return command(
                new Idempotency.Call(access.id(), key, number + "/accept", consent),
                () -> settle.accept(known(number), consent.by(office(actor)), actor));
    }

    @Allow(
            in = DISTRICT,
            to = {DISPATCHER, DUTY_LEADER, REGISTRY_APPROVER})
    @PostMapping("/{number}/refuse")
    ResponseEntity<Object> refuse(
            Access access,
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Reason reason) {
        Actor actor = access.actor();
        return command(
                new Idempotency.Call(access.id(), key, number + "/refuse", reason),
                () -> settle.refuse(known(number), reason.reason(), office(actor), actor));
    }

    private static Office office(Actor actor) {
        return REGISTRY_APPROVER.code().equals(actor.role()) ? Office.LIST : Office.CENTRE;
    }

    /** The proposer withdraws an adjustment that isn't decided yet. */
    @Allow(in = UNIT, to = UNIT_LIAISON)
    @Allow(
            in = DISTRICT,
            to = {DISPATCHER, ARBITER, REGISTRY_KEEPER})
    @PostMapping("/{number}/withdraw")
    ResponseEntity<Object> withdraw(
            Access access,
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Reason reason) {
        Actor actor = access.actor();
        return command(
                new Idempotency.Call(access.id(), key, number + "/withdraw", reason),
                () -> settle.withdraw(known(number), reason.reason(), actor));
    }

    private ResponseEntity<Object> command(Idempotency.Call call, Supplier<Outcome<Current>> action) {
        return idempotency.once(call, () -> {
            Current current = RefusalProblem.orThrow(action.get());
            return ResponseEntity.ok().eTag(tag(current)).body(AdjustmentView.of(current));
        });
    }

    @GetMapping("/{number}")
    ResponseEntity<AdjustmentView> one(Access access, @PathVariable String number) {
        Current current = adjustments
                .find(known(number))
                .filter(found -> isVisible(access, found))
                .orElseThrow(() -> unknown(number));
        return ResponseEntity.ok().eTag(tag(current)).body(AdjustmentView.of(current));
    }

    /** @param total how many adjustments there are on all pages */
    record ListedAdjustments(List<ListedAdjustment> lines, long total) {}

    /**
     * @param unit only adjustments that this unit proposed or supported, or that propose this unit
     * @param revision only adjustments whose line is in this draft
     */
    @GetMapping
    ListedAdjustments list(
            Access access,
            @RequestParam(required = false) Adjustment.@Nullable Stage stage,
            @RequestParam(required = false) @Nullable Cause cause,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable Integer revision,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit) {
        var filter = new Adjustments.Filter(stage, cause, unit, category, revision, own(access));
        Page<ListedAdjustment> page = adjustments.list(filter, after, Math.clamp(limit, 1, MOST));
        return new ListedAdjustments(page.items(), page.total());
    }

    /** How many adjustments each cause has in each stage. */
    @GetMapping("/counts")
    List<Adjustments.CauseCount> counts(Access access) {
        return adjustments.counts(own(access));
    }

    /**
     * The unit of a liaison; null if the caller may see all adjustments. A liaison may see only adjustments that this
     * unit proposed or supported (SEC-1e).
     */
    private static @Nullable String own(Access access) {
        return access.isDistrictWide() ? null : access.caller().unit();
    }

    private static boolean isVisible(Access access, Current current) {
        return access.reaches(
                Reach.NOWHERE.with(UNIT, current.adjustment().asked().proposers()));
    }

    private static AdjustmentNumber known(String number) {
        return AdjustmentNumber.read(number).orElseThrow(() -> unknown(number));
    }

    private static Problem unknown(String number) {
        return RefusalProblem.of(AdjustmentCode.UNKNOWN_ADJUSTMENT.refusal(number));
    }

    private static String tag(Current current) {
        return "\"" + current.version() + "\"";
    }
}
