package org.fenbo.registry.adjustment.http;

import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.DISPATCHER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_APPROVER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Role.SUPERVISOR;
import static org.fenbo.backbone.kernel.Role.UNIT_LIAISON;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;
import static org.fenbo.backbone.kernel.Scope.UNIT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Objects;
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
import org.fenbo.registry.adjustment.Level;
import org.fenbo.registry.adjustment.Proposal;
import org.fenbo.registry.adjustment.SettleAdjustment;
import org.fenbo.registry.adjustment.SettleAdjustment.Office;
import org.fenbo.registry.refusal.RegistryCode;
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

/** Units propose changes of the list, the command centre forwards them, and the list's office decides (REG-8). */
@Allow(
        in = DISTRICT,
        to = {DISPATCHER, REGISTRY_KEEPER, REGISTRY_APPROVER, SUPERVISOR, AUDITOR})
@Allow(in = UNIT, to = UNIT_LIAISON)
@RestController
@RequestMapping("/registry/v1/adjustments")
class AdjustmentController {
    private static final int LONGEST_CODE = 200;
    private static final int LONGEST_REASON = 2_000;
    private static final int MOST_CASES = 100;
    private static final int MOST = 200;
    private static final String TOO_LONG = "内容过长 · it is too long";
    private static final String SAY_CASE = "请以编号填写案件 · give a case as a number";

    private final SettleAdjustment settle;
    private final Adjustments adjustments;
    private final Idempotency idempotency;

    AdjustmentController(SettleAdjustment settle, Adjustments adjustments, Idempotency idempotency) {
        this.settle = settle;
        this.adjustments = adjustments;
        this.idempotency = idempotency;
    }

    /** A proposal as callers send it; see {@link Proposal}. */
    record AdjustmentBody(
            @NotNull(message = "请填写提出原因 · name the cause") Cause cause,

            @NotNull(message = "请填写调整的层级 · name the level to change")
            Level level,

            @NotBlank(message = "请以编码填写事项分类 · give the category as a code")
            @Size(max = LONGEST_CODE, message = TOO_LONG)
            String category,

            @Nullable @Size(max = LONGEST_CODE, message = TOO_LONG)
            String area,

            @Nullable @Size(max = LONGEST_CODE, message = TOO_LONG)
            String proposedUnit,

            @Nullable @Size(max = MOST_CASES, message = "最多 100 件案件 · at most 100 cases")
            List<@NotNull(message = SAY_CASE) @Pattern(regexp = "C\\d{20,24}", message = SAY_CASE) String> cases,

            @NotBlank(message = "请说明理由 · give the reason") @Size(max = LONGEST_REASON, message = TOO_LONG)
            String reason) {

        Proposal proposal(AdjustmentNumber number, String proposer) {
            return new Proposal(
                    number,
                    cause,
                    level,
                    category.strip(),
                    area,
                    proposedUnit,
                    Objects.requireNonNullElse(cases, List.of()),
                    reason.strip(),
                    proposer);
        }
    }

    record Opinion(
            @NotBlank(message = "请填写中心的意见 · give what the centre thinks of it")
            @Size(max = LONGEST_REASON, message = TOO_LONG)
            String opinion) {}

    record Acceptance(
            @NotNull(message = "请填写纳入的草稿 · name the draft that takes it in")
            Integer revision,

            @NotBlank(message = "请说明理由 · give the reason") @Size(max = LONGEST_REASON, message = TOO_LONG)
            String reason) {}

    record Reason(
            @NotBlank(message = "请说明理由 · give the reason") @Size(max = LONGEST_REASON, message = TOO_LONG)
            String reason) {}

    @Allow(in = UNIT, to = UNIT_LIAISON)
    @Allow(in = DISTRICT, to = DISPATCHER)
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
            return ResponseEntity.created(URI.create("/registry/v1/adjustments/" + proposal.number()))
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

    @Allow(in = DISTRICT, to = REGISTRY_KEEPER)
    @PostMapping("/{number}/accept")
    ResponseEntity<Object> accept(
            Access access,
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Acceptance acceptance) {
        Actor actor = access.actor();
        return command(
                new Idempotency.Call(access.id(), key, number + "/accept", acceptance),
                () -> settle.accept(known(number), acceptance.revision(), acceptance.reason(), actor));
    }

    @Allow(
            in = DISTRICT,
            to = {DISPATCHER, REGISTRY_KEEPER})
    @PostMapping("/{number}/refuse")
    ResponseEntity<Object> refuse(
            Access access,
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Reason reason) {
        Actor actor = access.actor();
        Office office = DISPATCHER.code().equals(actor.role()) ? Office.CENTRE : Office.LIST;
        return command(
                new Idempotency.Call(access.id(), key, number + "/refuse", reason),
                () -> settle.refuse(known(number), reason.reason(), office, actor));
    }

    private ResponseEntity<Object> command(
            Idempotency.Call call, java.util.function.Supplier<Outcome<Current>> action) {
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

    @GetMapping
    ListedAdjustments list(
            Access access,
            @RequestParam(required = false) Adjustment.@Nullable Stage stage,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit) {
        Page<ListedAdjustment> page = adjustments.list(stage, own(access), after, Math.clamp(limit, 1, MOST));
        return new ListedAdjustments(page.items(), page.total());
    }

    /** How many adjustments each cause has in each stage. */
    @GetMapping("/counts")
    List<Adjustments.CauseCount> counts(Access access) {
        return adjustments.counts(own(access));
    }

    /**
     * The unit of a liaison; null if the caller may see all adjustments. A liaison may see only adjustments that this
     * unit proposed (SEC-1e).
     */
    private static @Nullable String own(Access access) {
        return access.isDistrictWide() ? null : access.caller().unit();
    }

    private static boolean isVisible(Access access, Current current) {
        return access.reaches(
                Reach.NOWHERE.with(UNIT, current.adjustment().proposal().proposer()));
    }

    private static AdjustmentNumber known(String number) {
        return AdjustmentNumber.read(number).orElseThrow(() -> unknown(number));
    }

    private static Problem unknown(String number) {
        return RefusalProblem.of(RegistryCode.UNKNOWN_ADJUSTMENT.refusal(number));
    }

    private static String tag(Current current) {
        return "\"" + current.version() + "\"";
    }
}
