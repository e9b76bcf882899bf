package org.fenbo.registry.granting.http;

import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.REGISTRY_APPROVER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Role.SUPERVISOR;
import static org.fenbo.backbone.kernel.Role.UNIT_LIAISON;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;
import static org.fenbo.backbone.kernel.Scope.UNIT;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.backbone.web.idempotency.Idempotency;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.registry.granting.GrantPowers;
import org.fenbo.registry.granting.PowersInForce;
import org.fenbo.registry.pastcase.PastCases;
import org.fenbo.registry.power.GrantedPower;
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

/** Lists powers with their use, and takes the commands about them (REG-14). */
@RestController
@RequestMapping("/registry/v1/powers")
class PowerController {

    private final GrantPowers grant;
    private final PowersInForce powers;
    private final PastCases pastCases;
    private final Idempotency idempotency;
    private final MovableClock clock;

    PowerController(
            GrantPowers grant, PowersInForce powers, PastCases pastCases, Idempotency idempotency, MovableClock clock) {
        this.grant = grant;
        this.powers = powers;
        this.pastCases = pastCases;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /**
     * A granted power and its use (REG-14).
     *
     * @param team code of the unit that has claimed the power; absent while the power is only offered
     * @param handedBack why the team handed the power back; absent if it didn't
     * @param cases how many cases the duty dispatched to the team with their first order
     * @param returned in how many of these cases the team returned this order
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PowerView(
            String code,
            GrantedPower.State state,
            String duty,
            String area,
            @Nullable String team,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String handedBack,
            int cases,
            int returned) {}

    /** @param state only powers in this state today; absent is any. OVERDUE: the last day is over, not handed back */
    @Allow(
            in = DISTRICT,
            to = {REGISTRY_KEEPER, REGISTRY_APPROVER, SUPERVISOR, AUDITOR})
    @GetMapping
    List<PowerView> powers(@RequestParam(required = false) GrantedPower.@Nullable State state) {
        return powers.at(clock.instant()).stream()
                .flatMap(list -> list.all().stream()
                        .filter(power -> state == null || power.on(list.day()) == state)
                        .map(power -> view(power, list)))
                .toList();
    }

    private PowerView view(GrantedPower power, PowersInForce.Powers list) {
        String team = power.team();
        PastCases.Use use = team == null
                ? new PastCases.Use(0, 0)
                : pastCases.use(power.duty(), team, list.places().within(power.area()));
        return new PowerView(
                power.code(),
                power.on(list.day()),
                power.duty(),
                power.area(),
                team,
                power.validity().from(),
                power.validity().until(),
                power.handedBack(),
                use.cases(),
                use.returned());
    }

    @Allow(in = DISTRICT, to = REGISTRY_KEEPER)
    @Allow(in = UNIT, to = UNIT_LIAISON)
    @PostMapping
    ResponseEntity<Object> offer(
            Access access,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody PowerBodies.OfferBody body) {
        return command(
                new Idempotency.Call(access.id(), key, "offer-power", body),
                body.revision(),
                () -> grant.offer(body.revision(), body.power(), access.actor()));
    }

    @Allow(in = DISTRICT, to = REGISTRY_KEEPER)
    @Allow(in = UNIT, to = UNIT_LIAISON)
    @PostMapping("/{code}/claim")
    ResponseEntity<Object> claim(
            Access access,
            @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody PowerBodies.ClaimBody body) {
        return command(
                new Idempotency.Call(access.id(), key, code + "/claim-power", body),
                body.revision(),
                () -> grant.claim(body.revision(), code, body.team().strip(), body.days(), access.actor()));
    }

    @Allow(in = DISTRICT, to = REGISTRY_KEEPER)
    @Allow(in = UNIT, to = UNIT_LIAISON)
    @PostMapping("/{code}/hand-back")
    ResponseEntity<Object> handBack(
            Access access,
            @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody PowerBodies.HandBackBody body) {
        return command(
                new Idempotency.Call(access.id(), key, code + "/hand-back-power", body),
                body.revision(),
                () -> grant.handBack(
                        body.revision(), code, body.day(), body.reason().strip(), access.actor()));
    }

    private ResponseEntity<Object> command(
            Idempotency.Call call, int revision, Supplier<Outcome<GrantedPower>> action) {
        return idempotency.once(
                call,
                () -> ResponseEntity.ok(PowerBodies.ChangedPower.of(revision, RefusalProblem.orThrow(action.get()))));
    }
}
