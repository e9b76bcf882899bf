package org.fenbo.registry.publication.http;

import static org.fenbo.backbone.kernel.Role.REGISTRY_APPROVER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.fenbo.backbone.web.idempotency.Idempotency;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.registry.publication.ReviewDraft;
import org.fenbo.registry.revision.Draft;
import org.fenbo.registry.revision.UnderReview;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Submits drafts for review, and sends revisions under review back. */
@RestController
@RequestMapping("/registry/v1/revisions/{number}")
class ReviewController {

    private static final int LONGEST_REASON = 1_000;

    private final ReviewDraft reviewDraft;
    private final Idempotency idempotency;

    ReviewController(ReviewDraft reviewDraft, Idempotency idempotency) {
        this.reviewDraft = reviewDraft;
        this.idempotency = idempotency;
    }

    record SendingBack(
            @NotBlank(message = "请说明须修改之处 · state what has to be changed")
            @Size(max = LONGEST_REASON, message = "最多 1000 个字符 · at most 1000 characters")
            String reason) {}

    enum State {
        DRAFT,
        UNDER_REVIEW
    }

    /**
     * @param submitter who submitted the revision; absent for a draft
     * @param remark why the revision was sent back; absent while the revision is under review
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReviewView(
            int revision,
            State state,
            @Nullable String submitter,
            @Nullable String remark) {}

    @Allow(in = DISTRICT, to = REGISTRY_KEEPER)
    @PostMapping("/submit")
    ResponseEntity<Object> submit(
            Access access,
            @PathVariable int number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        var call = new Idempotency.Call(access.id(), key, "submit-revision " + number, "");
        return idempotency.once(call, () -> {
            UnderReview review = RefusalProblem.orThrow(reviewDraft.submittedBy(access.id(), number));
            return ResponseEntity.ok(new ReviewView(number, State.UNDER_REVIEW, review.submitter(), null));
        });
    }

    @Allow(in = DISTRICT, to = REGISTRY_APPROVER)
    @PostMapping("/send-back")
    ResponseEntity<Object> sendBack(
            Access access,
            @PathVariable int number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody SendingBack sendingBack) {
        var call = new Idempotency.Call(access.id(), key, "send-back-revision " + number, sendingBack);
        return idempotency.once(call, () -> {
            Draft draft = RefusalProblem.orThrow(
                    reviewDraft.sentBack(number, sendingBack.reason().strip()));
            return ResponseEntity.ok(new ReviewView(number, State.DRAFT, null, draft.remark()));
        });
    }
}
