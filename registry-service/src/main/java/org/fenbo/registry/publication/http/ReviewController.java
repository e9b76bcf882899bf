package org.fenbo.registry.publication.http;

import static org.fenbo.backbone.kernel.Role.AUDITOR;
import static org.fenbo.backbone.kernel.Role.REGISTRY_APPROVER;
import static org.fenbo.backbone.kernel.Role.REGISTRY_KEEPER;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.fenbo.backbone.events.MovableClock;
import org.fenbo.backbone.kernel.Finding;
import org.fenbo.backbone.web.idempotency.Idempotency;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.CallerLanguage;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.backbone.web.problem.Times;
import org.fenbo.registry.publication.PublishRevision;
import org.fenbo.registry.publication.ReviewDraft;
import org.fenbo.registry.revision.Draft;
import org.fenbo.registry.revision.UnderReview;
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

/** Submits drafts for review, and sends revisions under review back. */
@RestController
@RequestMapping("/registry/v1/revisions/{number}")
class ReviewController {

    private static final int LONGEST_REASON = 1_000;

    private final ReviewDraft reviewDraft;
    private final PublishRevision publishRevision;
    private final Idempotency idempotency;
    private final InstantSource clock;

    ReviewController(
            ReviewDraft reviewDraft, PublishRevision publishRevision, Idempotency idempotency, MovableClock clock) {
        this.reviewDraft = reviewDraft;
        this.publishRevision = publishRevision;
        this.idempotency = idempotency;
        this.clock = clock;
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

    /** @param faults the faults for which the publication would be refused; none if it would be accepted */
    record FaultsView(int revision, Instant effectiveAt, List<Fault> faults) {}

    record Fault(String kind, String entry, String field, String value, String code, String reason, String remedy) {
        static Fault of(Finding finding, CallerLanguage language) {
            Finding.InEntry place =
                    finding.place() instanceof Finding.InEntry entry ? entry : new Finding.InEntry("", "");
            return new Fault(
                    place.kind(),
                    place.entry(),
                    finding.field(),
                    finding.value(),
                    finding.code().toLowerCase(Locale.ROOT).replace('_', '-'),
                    language.text(finding.reason()),
                    language.text(finding.remedy()));
        }
    }

    /**
     * What publication would refuse. A keeper asks before the revision is submitted (REG-9d).
     *
     * @param effectiveAt when the revision would come into force; absent is now
     */
    @Allow(
            in = DISTRICT,
            to = {REGISTRY_KEEPER, REGISTRY_APPROVER, AUDITOR})
    @GetMapping("/faults")
    FaultsView faults(
            @PathVariable int number,
            @RequestParam(required = false) @Nullable OffsetDateTime effectiveAt,
            CallerLanguage language) {
        Instant at = Times.sensible("effectiveAt", effectiveAt, clock.instant());
        List<Finding> found = RefusalProblem.orThrow(publishRevision.faults(number, at));
        return new FaultsView(
                number,
                at,
                found.stream().map(finding -> Fault.of(finding, language)).toList());
    }

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
