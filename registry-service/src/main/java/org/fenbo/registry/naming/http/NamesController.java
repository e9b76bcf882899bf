package org.fenbo.registry.naming.http;

import static org.fenbo.backbone.kernel.Role.APPROVER;
import static org.fenbo.backbone.kernel.Role.ARBITER;
import static org.fenbo.backbone.kernel.Role.AREA_LEADER;
import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.CALL_BACK;
import static org.fenbo.backbone.kernel.Role.CALL_TAKER;
import static org.fenbo.backbone.kernel.Role.COLLECTOR;
import static org.fenbo.backbone.kernel.Role.DISPATCHER;
import static org.fenbo.backbone.kernel.Role.DUTY_LEADER;
import static org.fenbo.backbone.kernel.Role.HANDLER;
import static org.fenbo.backbone.kernel.Role.OPERATOR;
import static org.fenbo.backbone.kernel.Role.QUALITY_INSPECTOR;
import static org.fenbo.backbone.kernel.Role.REGISTRY_APPROVER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Role.SUPERVISOR;
import static org.fenbo.backbone.kernel.Role.UNIT_LIAISON;
import static org.fenbo.backbone.kernel.Role.VERIFIER;
import static org.fenbo.backbone.kernel.Scope.AREA;
import static org.fenbo.backbone.kernel.Scope.UNIT;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.kernel.Refusal;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.registry.lookup.InForce;
import org.fenbo.registry.naming.CodeNames;
import org.fenbo.registry.refusal.RevisionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Names for codes. They include the names of officers, so only officers may read them. */
@RestController
class NamesController {
    private static final Duration LONG = Duration.ofDays(30);

    private final InForce<CodeNames> names;
    private final MovableClock clock;

    NamesController(InForce<CodeNames> names, MovableClock clock) {
        this.names = names;
        this.clock = clock;
    }

    /** @param revision number of the revision whose names are read; null means the revision in force now */
    @Allow(
            in = AREA,
            to = {
                COLLECTOR,
                CALL_TAKER,
                DUTY_LEADER,
                DISPATCHER,
                APPROVER,
                VERIFIER,
                QUALITY_INSPECTOR,
                CALL_BACK,
                ARBITER,
                AREA_LEADER,
                SUPERVISOR,
                REGISTRY_KEEPER,
                REGISTRY_APPROVER,
                OPERATOR,
                AUDITOR
            })
    @Allow(
            in = UNIT,
            to = {UNIT_LIAISON, HANDLER})
    @GetMapping("/registry/v1/names")
    ResponseEntity<CodeNames> names(@RequestParam(required = false) @Nullable Integer revision) {
        return revision == null ? inForce() : of(revision);
    }

    private ResponseEntity<CodeNames> inForce() {
        Instant now = clock.instant();
        return ResponseEntity.ok(found(names.at(now), RevisionCode.NO_REVISION_IN_FORCE.refusal(now)));
    }

    private ResponseEntity<CodeNames> of(int revision) {
        CodeNames found = found(names.of(revision), RevisionCode.UNKNOWN_REVISION.refusal(revision));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(LONG).cachePrivate().immutable())
                .body(found);
    }

    private static CodeNames found(Optional<CodeNames> names, Refusal otherwise) {
        return names.orElseThrow(() -> RefusalProblem.of(otherwise));
    }
}
