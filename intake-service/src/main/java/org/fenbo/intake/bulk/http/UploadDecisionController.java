package org.fenbo.intake.bulk.http;

import static org.fenbo.backbone.kernel.Role.CALL_TAKER;
import static org.fenbo.backbone.kernel.Role.CLIENT;
import static org.fenbo.backbone.kernel.Role.DUTY_LEADER;
import static org.fenbo.backbone.kernel.Role.OPERATOR;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;
import static org.fenbo.backbone.kernel.Scope.OWN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.fenbo.backbone.kernel.Reach;
import org.fenbo.backbone.web.idempotency.Idempotency;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.intake.bulk.FailedUploads;
import org.fenbo.intake.bulk.Progress;
import org.fenbo.intake.bulk.Uploads;
import org.fenbo.intake.report.IntakeCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sender of a failed upload, or an operator, decides whether the upload is repeated or dropped (R15). */
@Allow(
        in = OWN,
        to = {CLIENT, CALL_TAKER, DUTY_LEADER, OPERATOR})
@Allow(in = DISTRICT, to = OPERATOR)
@RestController
@RequestMapping("/intake/v1/uploads/{id}")
class UploadDecisionController {
    private final Uploads uploads;
    private final FailedUploads failed;
    private final Idempotency idempotency;

    UploadDecisionController(Uploads uploads, FailedUploads failed, Idempotency idempotency) {
        this.uploads = uploads;
        this.failed = failed;
        this.idempotency = idempotency;
    }

    /** Why an upload is dropped. */
    record Dropping(@NotBlank @Size(max = 200) String reason) {}

    /** The upload's state after the decision. */
    record Decided(UUID upload, Progress.State state) {}

    /** Continues the upload with its open rows. */
    @PostMapping("/repeat")
    ResponseEntity<Object> repeat(
            Access access,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return decide(
                access,
                id,
                new Idempotency.Call(access.caller().id(), key, "repeat upload " + id, ""),
                () -> failed.repeat(id, access.caller().id()));
    }

    /** Drops the upload: deletes the rows that have no result, and keeps the results. */
    @PostMapping("/drop")
    ResponseEntity<Object> drop(
            Access access,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Dropping dropping) {
        return decide(
                access,
                id,
                new Idempotency.Call(access.caller().id(), key, "drop upload " + id, dropping),
                () -> failed.drop(id, access.caller().id(), dropping.reason()));
    }

    private ResponseEntity<Object> decide(Access access, UUID id, Idempotency.Call call, BooleanSupplier decision) {
        Progress found = uploads.progress(id)
                .filter(one -> access.reaches(Reach.NOWHERE.with(OWN, one.client())))
                .orElseThrow(() -> RefusalProblem.of(IntakeCode.NO_SUCH_UPLOAD.refusal(id)));
        return idempotency.once(call, () -> {
            if (!decision.getAsBoolean()) {
                throw RefusalProblem.of(IntakeCode.NOT_FAILED.refusal(found.state()));
            }
            return ResponseEntity.ok(
                    new Decided(id, uploads.progress(id).orElseThrow().state()));
        });
    }
}
