package org.fenbo.registry.files.http;

import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.web.idempotency.Idempotency;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.registry.files.DraftPast;
import org.fenbo.registry.refusal.SharedCode;
import org.fenbo.registry.revision.Editing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The keeper drafts duties from the platform's own cases (REG-13a). */
@Allow(in = DISTRICT, to = REGISTRY_KEEPER)
@RestController
@RequestMapping("/registry/v1/revisions/{number}")
class DraftCasesController {
    private static final int LONGEST_BASIS = 1_000;

    private final DraftPast draftPast;
    private final Idempotency idempotency;
    private final MovableClock clock;

    DraftCasesController(DraftPast draftPast, Idempotency idempotency, MovableClock clock) {
        this.draftPast = draftPast;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /**
     * The period in which the cases were filed, and the basis of the drafted duties.
     *
     * @param until end of the period, excluded; absent is now
     * @param basis the notice or order that puts the drafted list on trial; absent if people give the basis of each line
     */
    record CasesBody(
            @NotNull(message = "请填写起始时间 · give the beginning")
            OffsetDateTime from,

            @Nullable OffsetDateTime until,

            @Nullable @Size(max = LONGEST_BASIS, message = "最多 1000 个字符 · at most 1000 characters")
            String basis) {}

    @PostMapping("/draft-from-cases")
    ResponseEntity<Object> draftFromCases(
            Access access,
            @PathVariable int number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody CasesBody body) {
        Instant from = body.from().toInstant();
        Instant until = body.until() == null ? clock.instant() : body.until().toInstant();
        if (!from.isBefore(until)) {
            throw RefusalProblem.of(
                    SharedCode.NO_TIME_BETWEEN.refusal(from, until).at("until"));
        }
        return idempotency.once(
                new Idempotency.Call(access.id(), key, "draft-from-cases " + number, body),
                () -> ResponseEntity.ok(RefusalProblem.orThrow(
                        draftPast.fromCases(number, from, until, Edits.given(body.basis()), Editing.by(access.id())))));
    }
}
