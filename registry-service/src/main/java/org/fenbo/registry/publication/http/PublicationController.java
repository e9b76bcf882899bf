package org.fenbo.registry.publication.http;

import static org.fenbo.backbone.kernel.Role.REGISTRY_APPROVER;
import static org.fenbo.backbone.kernel.Scope.DISTRICT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.fenbo.backbone.web.idempotency.Idempotency;
import org.fenbo.backbone.web.identity.Access;
import org.fenbo.backbone.web.identity.Allow;
import org.fenbo.backbone.web.problem.RefusalProblem;
import org.fenbo.registry.lookup.Coverage;
import org.fenbo.registry.lookup.Lookup;
import org.fenbo.registry.publication.PublishRevision;
import org.fenbo.registry.revision.Cancelled;
import org.fenbo.registry.revision.Published;
import org.fenbo.registry.revision.Revisions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Publishes revisions, and cancels publications. */
@Allow(in = DISTRICT, to = REGISTRY_APPROVER)
@RestController
class PublicationController {

    private static final Logger LOG = LoggerFactory.getLogger(PublicationController.class);

    private static final int LONGEST_REASON = 1_000;

    private final PublishRevision publishRevision;
    private final Revisions revisions;
    private final Lookup lookup;
    private final Idempotency idempotency;

    PublicationController(
            PublishRevision publishRevision, Revisions revisions, Lookup lookup, Idempotency idempotency) {
        this.publishRevision = publishRevision;
        this.revisions = revisions;
        this.lookup = lookup;
        this.idempotency = idempotency;
    }

    /**
     * The body of a request to publish.
     *
     * @param draftOfPast whether the revision may come into force in the past; absent is no
     */
    record Signing(
            @NotNull(message = "请填写版本生效时间 · give when the revision takes effect")
            OffsetDateTime effectiveAt,

            @Nullable Boolean draftOfPast) {

        boolean isDraftOfPast() {
            return Boolean.TRUE.equals(draftOfPast);
        }
    }

    record PublishedView(
            int revision,
            Instant publishedAt,
            Instant effectiveAt,
            int entries,
            String digest,
            CoverageView coverage) {}

    /**
     * How much of the district the revision covers (REG-5, REG-10).
     *
     * @param gaps the categories that nobody answers for in at least one area
     */
    record CoverageView(
            long pairs,
            long byDuty,
            long byDecision,
            double share,
            int categoriesWithGaps,
            List<Coverage.CategoryGap> gaps) {}

    record Cancelling(
            @NotBlank(message = "请说明撤销的理由 · give the reason")
            @Size(max = LONGEST_REASON, message = "最多 1000 个字符 · at most 1000 characters")
            String reason) {}

    record CancelledView(int revision, Instant effectiveAt, String by, Instant at, String reason) {
        static CancelledView of(Cancelled cancelled) {
            return new CancelledView(
                    cancelled.number(),
                    cancelled.published().effectiveAt(),
                    cancelled.by(),
                    cancelled.at(),
                    cancelled.reason());
        }
    }

    /** Cancels a publication before its effective time. */
    @PostMapping("/registry/v1/revisions/{number}/cancel")
    ResponseEntity<Object> cancel(
            Access access,
            @PathVariable int number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Cancelling cancelling) {
        var call = new Idempotency.Call(access.id(), key, "cancel-revision " + number, cancelling);
        ResponseEntity<Object> answer = idempotency.once(
                call,
                () -> ResponseEntity.ok(CancelledView.of(RefusalProblem.orThrow(publishRevision.cancelledBy(
                        access.id(), number, cancelling.reason().strip())))));
        refreshLookup();
        return answer;
    }

    @PostMapping("/registry/v1/revisions/{number}/publish")
    ResponseEntity<Object> publish(
            Access access,
            @PathVariable int number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Signing signing) {
        var call = new Idempotency.Call(access.id(), key, "publish-revision " + number, signing);
        ResponseEntity<Object> answer =
                idempotency.once(call, () -> ResponseEntity.ok(publish(access.id(), number, signing)));
        refreshLookup();
        return answer;
    }

    // The caller calls this method after the commit. A refresh before the commit could give answers from a revision
    // that the database then rolls back. If the refresh fails, the change is still made, and a timer refreshes
    // the look-up later.
    private void refreshLookup() {
        try {
            lookup.refresh();
        } catch (NestedRuntimeException e) {
            LOG.warn("the look-up learns of the change later: {}", e.toString());
        }
    }

    private PublishedView publish(String approver, int number, Signing signing) {
        Published published = RefusalProblem.orThrow(
                publishRevision.by(approver, number, signing.effectiveAt().toInstant(), signing.isDraftOfPast()));
        Coverage coverage = Coverage.of(number, revisions.entries(number), published.effectiveAt());
        return new PublishedView(
                number,
                published.approval().at(),
                published.effectiveAt(),
                published.entries(),
                published.digest(),
                new CoverageView(
                        coverage.pairs(),
                        coverage.byDuty(),
                        coverage.byDecision(),
                        coverage.share(),
                        coverage.gaps().size(),
                        coverage.gaps()));
    }
}
